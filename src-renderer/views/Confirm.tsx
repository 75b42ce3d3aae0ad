import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../src-shared/ids';
import type { Friend } from '../../src-shared/model';
import { actions } from '../actions';
import { displayName } from '../store/friends';
import { Ask } from '../widgets/Ask';

export type Question = 'remove' | 'withdraw' | 'block' | 'clear';

/** What "yes" does. */
const answers: Readonly<Record<Question, (key: FriendId) => Promise<boolean>>> = {
  remove: actions.removeFriend,
  withdraw: actions.removeFriend,
  block: actions.block,
  clear: actions.clearHistory,
};

interface Props {
  readonly question: Question;
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** Says what will be gone before it is. */
export function Confirm({ question, friend, onClose }: Props) {
  const { t } = useTranslation();
  const name = displayName(friend);
  return (
    <Ask
      title={t(`confirm.${question}Title`, { name })}
      yes={t(`confirm.${question}`)}
      no={t('common.cancel')}
      closeLabel={t('common.close')}
      onYes={() => {
        onClose();
        void answers[question](friend.key);
      }}
      onClose={onClose}
    >
      <p>{t(`confirm.${question}Text`, { name })}</p>
    </Ask>
  );
}

import { useTranslation } from 'react-i18next';
import type { Friend } from '../../src-shared/model';
import { actions } from '../actions';
import { displayName } from '../store/friends';
import { Button } from '../widgets/Button';
import { Dialog } from '../widgets/Dialog';

export type Question = 'remove' | 'withdraw' | 'block';

interface Props {
  readonly question: Question;
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** Says what will be gone before it is. */
export function Confirm({ question, friend, onClose }: Props) {
  const { t } = useTranslation();
  const name = displayName(friend);
  const run = (): void => {
    onClose();
    void (question === 'block' ? actions.block(friend.key) : actions.removeFriend(friend.key));
  };
  return (
    <Dialog
      size="small"
      title={t(`confirm.${question}Title`, { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t('common.cancel')}
          </Button>
          <Button look="danger" onClick={run}>
            {t(`confirm.${question}`)}
          </Button>
        </>
      }
    >
      <p>{t(`confirm.${question}Text`, { name })}</p>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/errors';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { failureText } from '../../i18n/failure';
import { displayName } from '../../store/friends';
import { Ask } from '../../widgets/Ask';
import { Reason } from '../../widgets/Reason';

interface Props {
  readonly friend: Friend;
  readonly id: MessageId;
  /** Why it cannot be taken back more quietly. */
  readonly because: Failure | null;
  readonly onClose: () => void;
}

export function DeleteMessage({ friend, id, because, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(because);
  return (
    <Ask
      title={t('talk.deleteTitle')}
      yes={t('talk.delete')}
      no={t('common.cancel')}
      closeLabel={t('common.close')}
      onYes={() => {
        void actions.deleteMessage(friend.key, id).then((refusal) => {
          setReason(refusal);
          if (!refusal) onClose();
        });
      }}
      onClose={onClose}
    >
      {reason && <Reason>{failureText(t, reason)}</Reason>}
      <p>{t('talk.deleteText', { name: displayName(friend) })}</p>
    </Ask>
  );
}

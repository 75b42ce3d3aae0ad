import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/errors';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend, Message } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { Reason } from '../../widgets/Reason';
import { canChange } from './canChange';

interface Props {
  readonly friend: Friend;
  readonly messages: readonly Message[];
  /** Why they cannot be taken back more quietly. */
  readonly because: Failure | null;
  /** All of them are deleted. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Says what will be gone, and where, before it is. */
export function DeleteMessages({ friend, messages, because, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(because && failureText(t, because));
  const name = displayName(friend);
  const count = messages.length;
  const forBoth = messages.every((message) => canChange(friend, message));
  const forMe = messages.some(({ from, state }) => from === 'friend' || state !== 'waiting');

  const [neighbour] = useState(() => neighbourOf(friend, messages));

  const finish = (refusal: string | null): void => {
    setReason(refusal);
    if (refusal !== null) return;
    onDone?.();
    onClose();
    // When the dialog has given the focus back, to a message that may be gone.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>(`[data-message="${neighbour ?? ''}"]`)?.focus();
    });
  };
  return (
    <Dialog
      size="small"
      title={t('acts.delete.title', { count })}
      closeLabel={t('common.close')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t('common.cancel')}
          </Button>
          {forMe && (
            <Button
              look={forBoth ? 'plain' : 'danger'}
              onClick={() => {
                void actions
                  .deleteHere(
                    friend.key,
                    messages.map(({ id }) => id),
                  )
                  .then((answer) => {
                    if (!answer.ok) finish(failureText(t, answer.error));
                    else
                      finish(
                        answer.value.left > 0 ? t('acts.delete.left', { count: answer.value.left }) : null,
                      );
                  });
              }}
            >
              {t('acts.delete.forMe')}
            </Button>
          )}
          {forBoth && (
            <Button
              look="danger"
              onClick={() => {
                void deleteForBoth(friend, messages).then((refusal) => {
                  finish(refusal && failureText(t, refusal));
                });
              }}
            >
              {t('acts.delete.forBoth')}
            </Button>
          )}
        </>
      }
    >
      {reason !== null && <Reason>{reason}</Reason>}
      {forMe && <p>{t('acts.delete.forMeText', { name, count })}</p>}
      {forBoth && <p>{t('acts.delete.forBothText', { name, count })}</p>}
    </Dialog>
  );
}

/** The message that stands where these were, when they are gone. */
function neighbourOf({ key }: Friend, messages: readonly Message[]): MessageId | undefined {
  const gone = new Set(messages.map(({ id }) => id));
  const loaded = useConversations.getState().loaded[key]?.messages ?? [];
  const at = loaded.map(({ id }) => gone.has(id)).lastIndexOf(true);
  const left = loaded.filter(({ id }) => !gone.has(id));
  return (loaded[at + 1] ?? left.at(-1))?.id;
}

/** One after the other, up to the first that is refused. */
async function deleteForBoth({ key }: Friend, messages: readonly Message[]): Promise<Refusal> {
  for (const { id } of messages) {
    const refusal = await actions.deleteMessage(key, id);
    if (refusal) return refusal;
  }
  return null;
}

import { Ban, Copy, Info, Pencil, RotateCw, Trash2 } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/errors';
import type { Friend, Message } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useDrafts } from '../../store/drafts';
import { useToasts } from '../../store/toasts';
import { Menu, type MenuItem, type MenuSpot } from '../../widgets/Menu';
import { canChange } from './canChange';

interface Props {
  readonly friend: Friend;
  readonly message: Message;
  readonly spot: MenuSpot;
  readonly onDetails: () => void;
  /** `because`: why it cannot be taken back more quietly. */
  readonly onDelete: (because: Failure | null) => void;
  readonly onClose: () => void;
}

/** What can be done with a message; what cannot is not in it. */
export function MessageMenu(props: Props) {
  const { t } = useTranslation();
  return (
    <Menu label={t('talk.menu.label')} spot={props.spot} onClose={props.onClose} items={itemsFor(t, props)} />
  );
}

function itemsFor(t: TFunction, { friend, message, onDetails, onDelete }: Props): MenuItem[] {
  const { key } = friend;
  const details = { label: t('talk.menu.details'), icon: Info, run: onDetails };
  if (message.deleted) return [details];
  const copy = { label: t('talk.menu.copy'), icon: Copy, run: () => void actions.copy(message.text) };
  if (!canChange(friend, message)) return [copy, details];
  const waiting = message.state === 'waiting';
  const retry = { label: t('talk.menu.retry'), icon: RotateCw, run: () => void actions.retry(key) };
  const cancel = {
    label: t('talk.menu.cancel'),
    icon: Ban,
    run: () => {
      void actions.cancel(key, message.id).then((refusal) => {
        if (refusal?.code === 'message-sent') onDelete(refusal);
        else if (refusal) useToasts.getState().tell(refusal);
      });
    },
  };
  return [
    {
      label: t('talk.menu.edit'),
      icon: Pencil,
      run: () => {
        useDrafts.getState().beginEdit(key, message);
      },
    },
    copy,
    ...(waiting && !friend.online && friend.reach.state === 'waiting' ? [retry] : []),
    details,
    // Nobody has one that waits, so it is simply taken back.
    waiting
      ? cancel
      : {
          label: t('talk.menu.delete'),
          icon: Trash2,
          danger: true,
          run: () => {
            onDelete(null);
          },
        },
  ];
}

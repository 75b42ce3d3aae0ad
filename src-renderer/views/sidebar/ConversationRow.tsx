import { Ban, Hourglass } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { listTime } from '../../i18n/time';
import { useDrafts } from '../../store/drafts';
import { activity, displayName } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { useTyping } from '../../store/typing';
import { classes } from '../../widgets/classes';
import { Count } from '../../widgets/Count';
import { Crystal } from '../../widgets/Crystal';
import { Hidden } from '../../widgets/Hidden';
import { Presence } from '../../widgets/Presence';
import { Tick } from '../../widgets/Tick';
import { deliveryText } from '../deliveryText';
import css from './ConversationRow.module.css';
import type { FriendMenuAt } from './FriendMenu';

interface Props {
  readonly friend: Friend;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly now: number;
  readonly onMenu: (at: FriendMenuAt) => void;
}

export const ConversationRow = memo(function ConversationRow({ friend, open, tabStop, now, onMenu }: Props) {
  const { t, i18n } = useTranslation();
  const openFriend = useScreen((state) => state.openFriend);
  const preview = usePreview(friend, open);
  const typing = useTyping((state) => (state.typing[friend.key] ?? false) && friend.state === 'friend');
  const name = displayName(friend);
  const settled = friend.state === 'friend';
  const { last, unread } = friend;
  const at = activity(friend);
  const state = {
    friend: friend.online ? t('list.online') : t('list.offline'),
    awaiting: t('list.asked'),
    blocked: t('list.blocked'),
  }[friend.state];
  return (
    <button
      type="button"
      data-conversation={friend.key}
      className={classes(css.row, unread > 0 && css.unread, !settled && css.pending)}
      aria-current={open ? 'page' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => {
        openFriend(friend.key);
      }}
      onContextMenu={(event) => {
        // The menu key and Shift+F10 carry no useful place of their own.
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        const byKey = event.button !== 2;
        onMenu({
          key: friend.key,
          spot: byKey ? { x: box.left + 56, y: box.bottom - 8 } : { x: event.clientX, y: event.clientY },
        });
      }}
    >
      {/* What is heard is what is seen, in the same order, with a word for what is only drawn. */}
      <span className={css.face}>
        <Crystal print={friend.print} size={40} faded={!settled} />
        {settled && (
          <span className={css.dot}>
            <Presence online={friend.online !== null} />
          </span>
        )}
      </span>
      <span className={css.body}>
        <span className={css.line}>
          <span className={css.name} dir="auto">
            {name}
          </span>
          <Hidden>{state}</Hidden>
          <span className={css.time}>
            {friend.state === 'awaiting' && <Hourglass size={12} aria-hidden />}
            {friend.state === 'blocked' && <Ban size={12} aria-hidden />}
            {settled && last && last.state !== 'received' && !last.deleted && (
              <Tick state={last.state} words={deliveryText(t, friend, last.state)} />
            )}
            {listTime(t, i18n.language, at, now)}
          </span>
        </span>
        <span className={css.line}>
          <span className={classes(css.preview, typing && css.typing)} dir="auto">
            {typing ? t('list.typing') : preview}
          </span>
          {unread > 0 && (
            <>
              <Count value={unread} />
              <Hidden>{t('list.unread')}</Hidden>
            </>
          )}
        </span>
      </span>
    </button>
  );
});

/** The line under the name: what matters most at present. */
function usePreview(friend: Friend, open: boolean): string {
  const { t } = useTranslation();
  const draft = useDrafts(({ drafts }) => drafts[friend.key]) ?? '';
  const { last } = friend;
  const oneLine = (text: string): string => text.slice(0, 200).replace(/\s+/g, ' ');
  if (friend.state === 'blocked') return t('list.blocked');
  if (draft.trim() !== '' && !open) return t('list.draft', { text: oneLine(draft) });
  if (last?.deleted) return t('list.deletedMessage');
  if (last) return last.from === 'me' ? t('list.youSaid', { text: oneLine(last.text) }) : oneLine(last.text);
  return friend.state === 'awaiting' ? t('list.asked') : t('list.nothingSaid');
}

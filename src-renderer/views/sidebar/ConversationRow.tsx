import { BadgeCheck, Ban, BellOff, Hourglass, Pin } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { isMuted, showsPresence } from '../../../src-shared/talk';
import { listTime } from '../../i18n/time';
import { activity, displayName, isFresh } from '../../store/friends';
import { useProfile } from '../../store/me';
import { useScreen } from '../../store/screen';
import { classes } from '../../widgets/classes';
import { Count } from '../../widgets/Count';
import { Crystal } from '../../widgets/Crystal';
import { Hidden } from '../../widgets/Hidden';
import { Presence } from '../../widgets/Presence';
import { Tick } from '../../widgets/Tick';
import type { Spot } from '../../widgets/usePopover';
import { deliveryText, markOf } from '../deliveryText';
import css from './ConversationRow.module.css';
import { asks, commandOf, commandsFor } from './friendCommands';
import type { FriendMenuAt } from './FriendMenu';
import { Preview } from './Preview';
import { runCommand } from './runCommand';

export interface RowProps {
  readonly friend: Friend;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly now: number;
  readonly onMenu: (at: FriendMenuAt) => void;
}

export const ConversationRow = memo(function ConversationRow(props: RowProps) {
  const { friend, open, tabStop, now, onMenu } = props;
  const openFriend = useScreen((state) => state.openFriend);
  const fresh = isFresh(friend);

  const onKeyDown = (event: KeyboardEvent): void => {
    // A mute may have run out since the row was drawn.
    const command = commandOf(event, commandsFor(friend, Date.now()));
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (asks(command)) onMenu({ key: friend.key, spot: spotIn(event.currentTarget), asked: command });
    else runCommand(command, friend);
  };
  return (
    <button
      type="button"
      data-conversation={friend.key}
      className={classes(css.row, fresh && css.unread, friend.state !== 'friend' && css.pending)}
      aria-current={open ? 'page' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => {
        openFriend(friend.key);
      }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // The menu key and Shift+F10 carry no useful place of their own.
        event.preventDefault();
        const { currentTarget, button, clientX, clientY } = event;
        onMenu({
          key: friend.key,
          spot: button === 2 ? { x: clientX, y: clientY } : spotIn(currentTarget),
        });
      }}
    >
      {/* What is heard is what is seen, in the same order, with a word for what is only drawn. */}
      <Face friend={friend} />
      <span className={css.body}>
        <span className={css.line}>
          <Name friend={friend} muted={isMuted(friend, now)} />
          <When friend={friend} now={now} />
        </span>
        <span className={css.line}>
          <Preview friend={friend} open={open} />
          <Marks friend={friend} muted={isMuted(friend, now)} />
        </span>
      </span>
    </button>
  );
});

/** Under the name of a row, for a menu that a key asked for. */
function spotIn(row: Element): Spot {
  const { left, right, bottom } = row.getBoundingClientRect();
  const rtl = document.dir === 'rtl';
  return { x: rtl ? right - 56 : left + 56, y: bottom - 8, alignEnd: rtl };
}

function Face({ friend }: { readonly friend: Friend }) {
  const shown = useShowsPresence(friend);
  return (
    <span className={css.face}>
      <Crystal print={friend.print} size={40} faded={friend.state !== 'friend'} />
      {shown && (
        <span className={css.dot}>
          <Presence online={friend.online !== null} />
        </span>
      )}
    </span>
  );
}

/** Only of friends, and where both want it. */
function useShowsPresence(friend: Friend): boolean {
  const profile = useProfile();
  return friend.state === 'friend' && showsPresence(friend, profile);
}

function Name({ friend, muted }: { readonly friend: Friend; readonly muted: boolean }) {
  const { t } = useTranslation();
  const shown = useShowsPresence(friend);
  const state = {
    friend: friend.online ? t('list.online') : t('list.offline'),
    awaiting: t('list.asked'),
    blocked: t('list.blocked'),
  }[friend.state];
  return (
    <span className={css.title}>
      <span className={css.name} dir="auto">
        {displayName(friend)}
      </span>
      {(shown || friend.state !== 'friend') && <Hidden>{state}</Hidden>}
      {friend.verified && (
        <span className={css.verified} title={t('friend.verified')}>
          <BadgeCheck size={14} aria-hidden />
          <Hidden>{t('list.verified')}</Hidden>
        </span>
      )}
      {muted && (
        <span className={css.mark}>
          <BellOff size={13} aria-hidden />
          <Hidden>{t('list.muted')}</Hidden>
        </span>
      )}
    </span>
  );
}

function When({ friend, now }: { readonly friend: Friend; readonly now: number }) {
  const { t, i18n } = useTranslation();
  const { state, last } = friend;
  return (
    <span className={css.time}>
      {state === 'awaiting' && <Hourglass size={12} aria-hidden />}
      {state === 'blocked' && <Ban size={12} aria-hidden />}
      {state === 'friend' && last && last.state !== 'received' && !last.deleted && (
        <Tick state={markOf(friend, last.state)} words={deliveryText(t, friend, last.state)} />
      )}
      {listTime(t, i18n.language, activity(friend), now)}
    </span>
  );
}

/** At the end of the second line: what is unread, else the pin. */
function Marks({ friend, muted }: { readonly friend: Friend; readonly muted: boolean }) {
  const { t } = useTranslation();
  const { unread, markedUnread, pinnedAt } = friend;
  return (
    <>
      {pinnedAt !== null && (
        <span className={css.mark}>
          <Pin size={13} aria-hidden />
          <Hidden>{t('list.pinned')}</Hidden>
        </span>
      )}
      {unread > 0 ? (
        <Count value={unread} quiet={muted} />
      ) : (
        markedUnread && <span className={classes(css.fresh, muted && css.quiet)} aria-hidden />
      )}
      {(unread > 0 || markedUnread) && <Hidden>{t('list.unread')}</Hidden>}
    </>
  );
}

import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { dayTitle } from '../../i18n/time';
import type { Conversation } from '../../store/conversation';
import { displayName } from '../../store/friends';
import { classes } from '../../widgets/classes';
import { Count } from '../../widgets/Count';
import { Crystal } from '../../widgets/Crystal';
import { useNow } from '../useNow';
import { useWatched } from '../useWatched';
import { Bubble } from './Bubble';
import { Gap } from './Gap';
import css from './MessageList.module.css';
import { timeline } from './timeline';
import { useScroll } from './useScroll';
import { useUnreadLine } from './useUnreadLine';

interface Props {
  readonly friend: Friend;
  readonly conversation: Conversation | undefined;
}

const NONE: Conversation['messages'] = [];

export function MessageList({ friend, conversation }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const watched = useWatched();
  const loaded = conversation !== undefined && conversation.loading !== 'first';
  const messages = loaded ? conversation.messages : NONE;
  const more = conversation?.more ?? false;
  const name = displayName(friend);
  const { key, unread } = friend;

  const oldest = messages[0]?.id;
  const fetchOlder = useCallback(() => {
    if (more && oldest) void actions.olderHistory(key, oldest);
  }, [key, more, oldest]);
  const { scroller, content, atEnd, onScroll, toEnd } = useScroll(messages, fetchOlder);

  const looking = watched && atEnd;
  const line = useUnreadLine(messages, loaded, unread, looking);
  useEffect(() => {
    if (loaded && looking && unread > 0) void actions.markRead(key);
  }, [key, loaded, looking, unread]);

  const rows = useMemo(() => timeline(messages, line), [messages, line]);
  return (
    <div className={css.frame}>
      {/* New messages are announced by the one live region, so the log itself is silent. */}
      <div
        ref={scroller}
        className={css.scroll}
        role="log"
        aria-live="off"
        aria-label={t('talk.log', { name })}
        aria-busy={!loaded}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={moveFocus}
      >
        <div ref={content} className={css.column}>
          {conversation?.loading === 'older' && <p className={css.loading}>{t('talk.loading')}</p>}
          {loaded && !more && (
            <div className={classes(css.start, messages.length > 0 && css.begun)}>
              <Crystal print={friend.print} size={72} faded={friend.state !== 'friend'} />
              <p>{t('talk.start', { name })}</p>
              {friend.state === 'friend' && <p>{t('talk.startHint', { name })}</p>}
            </div>
          )}
          {rows.map((row) => {
            switch (row.type) {
              case 'message':
                return <Bubble key={row.id} row={row} friend={friend} />;
              case 'gap':
                return <Gap key={row.id} missing={row.missing} name={name} />;
              case 'day':
                return (
                  <h2 key={row.id} className={css.day}>
                    {dayTitle(t, i18n.language, row.at, now)}
                  </h2>
                );
              case 'unread':
                return (
                  <h2 key={row.id} className={css.unread} data-unread="">
                    {t('talk.unread')}
                  </h2>
                );
            }
          })}
        </div>
      </div>
      {!atEnd && (
        <button
          type="button"
          className={css.latest}
          aria-label={unread > 0 ? t('talk.latestUnread', { count: unread }) : t('talk.latest')}
          title={t('talk.latest')}
          onClick={toEnd}
        >
          <ArrowDown size={18} aria-hidden />
          {unread > 0 && <Count value={unread} />}
        </button>
      )}
    </div>
  );
}

/** Up and Down go from message to message; from the log itself, Up begins with the newest. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = at < 0 ? rows.length - 1 : at + (event.key === 'ArrowUp' ? -1 : 1);
  rows[to]?.focus();
  event.preventDefault();
}

import { memo, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Friend, Message } from '../../../src-shared/model';
import { clock, exact } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { classes } from '../../widgets/classes';
import { Tick } from '../../widgets/Tick';
import css from './Bubble.module.css';
import type { MessageMenuAt } from './MessageMenu';
import type { Row } from './timeline';

interface Props {
  readonly row: Extract<Row, { type: 'message' }>;
  /** What is asked of the friend: the name, and why a message waits. */
  readonly friend: Friend;
  readonly onMenu: (at: MessageMenuAt) => void;
}

/** A message as plain text. Its time is a button that unfolds the exact moment and where the message is. */
export const Bubble = memo(
  function Bubble({ row, friend, onMenu }: Props) {
    const { t, i18n } = useTranslation();
    const [details, setDetails] = useState(false);
    const { message, first } = row;
    const mine = message.from === 'me';
    const time = clock(i18n.language, message.sentAt);
    const who = mine ? t('common.you') : displayName(friend);
    const state = mine ? stateText(t, message, friend) : null;
    const full = fullText(t, i18n.language, message, state);
    const toggle = (): void => {
      setDetails((shown) => !shown);
    };
    return (
      <div
        role="article"
        tabIndex={-1}
        data-message={message.id}
        aria-label={[t('talk.from', { name: who, time }), state].filter(Boolean).join(', ')}
        className={classes(css.row, mine && css.mine, first && css.first, row.last && css.last)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) toggle();
        }}
        onContextMenu={(event) => {
          // Selected text has the menu of the system.
          if (!getSelection()?.isCollapsed) return;
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          const spot =
            event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: box.left + 24, y: box.bottom };
          onMenu({ text: message.text, spot, showDetails: toggle });
        }}
      >
        <div className={css.bubble}>
          {message.text}
          <button
            type="button"
            tabIndex={-1}
            className={css.meta}
            title={full}
            aria-label={[t('talk.details', { time }), state].filter(Boolean).join(', ')}
            aria-expanded={details}
            onClick={toggle}
          >
            {time}
            {mine && <Tick sent={message.state !== 'waiting'} />}
          </button>
        </div>
        {details && <p className={css.details}>{full}</p>}
      </div>
    );
  },
  // A friend changes with every try to reach them; a bubble only cares for the name and for why it waits.
  (a, b) =>
    a.row.message === b.row.message &&
    a.row.first === b.row.first &&
    a.row.last === b.row.last &&
    a.onMenu === b.onMenu &&
    displayName(a.friend) === displayName(b.friend) &&
    a.friend.state === b.friend.state &&
    (a.friend.online === null) === (b.friend.online === null),
);

function stateText(t: TFunction, message: Message, friend: Friend): string {
  const name = displayName(friend);
  if (message.state !== 'waiting') return t('talk.sent');
  if (friend.state === 'awaiting') return t('talk.waitingAsk', { name });
  return friend.online ? t('talk.waitingNow') : t('talk.waiting', { name });
}

function fullText(t: TFunction, language: string, message: Message, state: string | null): string {
  const when = exact(language, message.sentAt);
  if (state === null) return t('talk.received', { when });
  return `${t('talk.written', { when })} · ${message.state !== 'waiting' ? t('talk.sentFull') : state}`;
}

import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { clock, exact } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { classes } from '../../widgets/classes';
import type { MenuSpot } from '../../widgets/Menu';
import { Tick } from '../../widgets/Tick';
import { deliveryText, sameDelivery } from '../deliveryText';
import css from './Bubble.module.css';
import { Quote } from './Quote';
import { Reactions } from './Reactions';
import type { Row } from './timeline';

interface Props {
  readonly row: Extract<Row, { type: 'message' }>;
  readonly friend: Friend;
  readonly onMenu: (id: MessageId, spot: MenuSpot) => void;
  readonly onDetails: (id: MessageId) => void;
}

/** A message as plain text. Its time is a button that opens all that is known of its way. */
export const Bubble = memo(
  function Bubble({ row, friend, onMenu, onDetails }: Props) {
    const { t, i18n } = useTranslation();
    const { message, first } = row;
    const { id, state } = message;
    const mine = message.from === 'me';
    const name = displayName(friend);
    const time = clock(i18n.language, message.sentAt);
    const words = state === 'received' || message.deleted ? null : deliveryText(t, friend, state);
    const edited = message.editedAt !== null && !message.deleted ? t('talk.edited') : null;
    const said = (about: string): string => [about, edited, words].filter(Boolean).join(', ');
    return (
      <div
        role="article"
        tabIndex={-1}
        data-message={id}
        aria-label={said(t('talk.from', { name: mine ? t('common.you') : name, time }))}
        className={classes(css.row, mine && css.mine, first && css.first, row.last && css.last)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
          // Else the same key presses the button that has the focus in what opens.
          event.preventDefault();
          onDetails(id);
        }}
        onContextMenu={(event) => {
          // Selected text has the menu of the system.
          if (!getSelection()?.isCollapsed) return;
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          onMenu(
            id,
            event.button === 2
              ? { x: event.clientX, y: event.clientY }
              : { x: mine ? box.right : box.left + 24, y: box.bottom, alignEnd: mine },
          );
        }}
      >
        <div className={classes(css.bubble, message.deleted && css.deleted)}>
          {message.replyTo !== null && <Quote source={row.source} name={name} />}
          {message.deleted ? (
            <>
              <Trash2 size={14} aria-hidden />
              {mine ? t('talk.deletedMine') : t('talk.deletedTheirs', { name })}
            </>
          ) : (
            message.text
          )}
          <span className={css.meta}>
            {edited && <span>{edited}</span>}
            <button
              type="button"
              tabIndex={-1}
              className={css.time}
              title={exact(i18n.language, message.sentAt)}
              aria-label={said(t('talk.open', { time }))}
              aria-haspopup="dialog"
              onClick={() => {
                onDetails(id);
              }}
            >
              {time}
              {words !== null && state !== 'received' && <Tick state={state} words={words} />}
            </button>
          </span>
        </div>
        <Reactions reactions={message.reactions} name={name} />
      </div>
    );
  },
  // A friend changes with every try to reach them; a bubble only cares for a little of it.
  (a, b) =>
    a.row.message === b.row.message &&
    a.row.source === b.row.source &&
    a.row.first === b.row.first &&
    a.row.last === b.row.last &&
    a.onMenu === b.onMenu &&
    a.onDetails === b.onDetails &&
    sameDelivery(a.friend, b.friend),
);

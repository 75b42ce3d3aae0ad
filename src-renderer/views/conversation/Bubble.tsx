import { Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { Friend } from '../../../src-shared/model';
import { isPicture } from '../../../src-shared/reaction';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { classes } from '../../widgets/classes';
import { Tick } from '../../widgets/Tick';
import { markOf } from '../deliveryText';
import css from './Bubble.module.css';
import { BubbleTools } from './BubbleTools';
import type { BubbleWords } from './bubbleWords';
import { commandOf, commandsFor, runCommand, spotBeside } from './commands';
import { MessageText } from './MessageText';
import { useOpened } from './opened';
import { useSelection } from './selection';
import { Quote } from './Quote';
import { Reactions } from './Reactions';
import type { MessageRow } from './timeline';

interface Props {
  readonly row: MessageRow;
  readonly friend: Friend;
  readonly words: BubbleWords;
  /** Whether it is chosen; null: nothing is being chosen. */
  readonly chosen: boolean | null;
}

/** A message as plain text. Its time is a button that opens all that is known of its way. */
export const Bubble = memo(function Bubble({ row, friend, words, chosen }: Props) {
  const [hovered, setHovered] = useState(false);
  const [entered, setEntered] = useState(false);
  const { message, first } = row;
  const { id, state } = message;
  const selecting = chosen !== null;
  // Tab goes on into the message that has the focus, and past all others.
  const stop = entered && !selecting ? 0 : -1;
  const mine = message.from === 'me';
  const name = displayName(friend);
  const time = words.clock(message.sentAt);
  const delivery = state === 'received' || message.deleted ? null : words.delivery[state];
  const edited = message.editedAt !== null && !message.deleted ? words.edited : null;
  // A few emoji alone need no ground to stand on.
  const picture = message.replyTo === null && isPicture(message.text);
  const said = (about: string): string => [about, edited, delivery].filter(Boolean).join(', ');
  const choose = (reach: boolean): void => {
    const { toggle, reach: reachTo } = useSelection.getState();
    if (reach) reachTo(message, useConversations.getState().loaded[friend.key]?.messages ?? []);
    else if (!message.deleted) toggle(message);
  };
  return (
    <div
      role="article"
      tabIndex={-1}
      data-message={id}
      data-mine={mine ? '' : undefined}
      draggable={chosen === true || undefined}
      aria-label={said(words.from(mine, time))}
      className={classes(
        css.row,
        mine && css.mine,
        first && css.first,
        row.last && css.last,
        selecting && css.selecting,
        chosen === true && css.chosen,
      )}
      onClickCapture={(event) => {
        if (!selecting) return;
        // Nothing of the message itself is meant now.
        event.preventDefault();
        event.stopPropagation();
        choose(event.shiftKey);
      }}
      onPointerMove={() => {
        setHovered(true);
      }}
      onPointerLeave={() => {
        setHovered(false);
      }}
      onFocus={() => {
        setEntered(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setEntered(false);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !getSelection()?.isCollapsed) return;
        if (selecting) {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          choose(event.shiftKey);
          return;
        }
        const command = commandOf(event, commandsFor(friend, message));
        const spot = spotBeside(event.currentTarget, mine);
        if (event.key === ' ') useOpened.getState().open({ what: 'menu', id, spot, link: null });
        else if (command) runCommand(command, friend, message, spot);
        else return;
        // Else the same key presses the button that has the focus in what opens.
        event.preventDefault();
      }}
      onDoubleClick={(event) => {
        if (selecting) return;
        // In the text it selects a word.
        if (event.target instanceof Element && event.target.closest('a, button, [data-text]')) return;
        if (!commandsFor(friend, message).includes('reply')) return;
        // What is next to the pointer is selected by then, and was not meant.
        getSelection()?.removeAllRanges();
        runCommand('reply', friend, message, spotBeside(event.currentTarget, mine));
      }}
      onContextMenu={(event) => {
        // Selected text has the menu of the system.
        if (selecting || !getSelection()?.isCollapsed) return;
        event.preventDefault();
        const spot =
          event.button === 2 ? { x: event.clientX, y: event.clientY } : spotBeside(event.currentTarget, mine);
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        useOpened.getState().open({ what: 'menu', id, spot, link: link?.href ?? null });
      }}
    >
      {selecting && !message.deleted && (
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={chosen}
          aria-label={words.choose}
          className={css.check}
        />
      )}
      <div className={classes(css.bubble, message.deleted && css.deleted, picture && css.picture)}>
        {message.replyTo !== null && (
          <Quote stop={stop} friend={friend.key} id={message.replyTo} source={row.source} name={name} />
        )}
        {message.deleted ? (
          <>
            <Trash2 size={14} aria-hidden />
            {words.deleted(mine)}
          </>
        ) : (
          <MessageText stop={stop} id={id} text={message.text} />
        )}
        <span className={css.meta}>
          {edited && <span>{edited}</span>}
          <button
            type="button"
            tabIndex={stop}
            className={css.time}
            title={hovered || entered ? words.exact(message.sentAt) : undefined}
            aria-label={said(words.open(time))}
            aria-haspopup="dialog"
            onClick={() => {
              useOpened.getState().open({ what: 'details', id });
            }}
          >
            {time}
            {delivery !== null && state !== 'received' && (
              <Tick state={markOf(friend, state)} words={delivery} />
            )}
          </button>
        </span>
        {hovered && !selecting && <BubbleTools friend={friend} message={message} />}
      </div>
      <Reactions stop={stop} friend={friend} message={message} />
    </div>
  );
});

import type { KeyboardEvent } from 'react';
import type { Friend, Message } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useDrafts } from '../../store/drafts';
import { useToasts } from '../../store/toasts';
import type { Spot } from '../../widgets/usePopover';
import { canChange, canReact } from './canChange';
import { useOpened } from './opened';
import { useSelection } from './selection';

/** What can be done with one message. */
export type Command =
  'reply' | 'react' | 'copy' | 'forward' | 'edit' | 'retry' | 'select' | 'details' | 'cancel' | 'delete';

/** What is offered for a message, in the order of its menu; what cannot be done is not offered. */
export function commandsFor(friend: Friend, message: Message): readonly Command[] {
  if (message.deleted) return ['details', 'delete'];
  const changes = canChange(friend, message);
  const waiting = message.state === 'waiting';
  const offered: Readonly<Record<Command, boolean>> = {
    reply: friend.state !== 'blocked',
    react: canReact(friend, message),
    copy: true,
    forward: true,
    edit: changes,
    retry: changes && waiting && !friend.online && friend.reach.state === 'waiting',
    select: true,
    details: true,
    // Nobody has one that waits, so it is simply taken back.
    cancel: changes && waiting,
    delete: !waiting,
  };
  return (Object.keys(offered) as Command[]).filter((command) => offered[command]);
}

/** `spot`: where what a command opens belongs. */
export function runCommand(command: Command, friend: Friend, message: Message, spot: Spot): void {
  const { key } = friend;
  const { id } = message;
  const { open } = useOpened.getState();
  switch (command) {
    case 'reply':
      useDrafts.getState().endEdit(key);
      useDrafts.getState().answer(key, id);
      return;
    case 'react':
      open({ what: 'emoji', id, spot });
      return;
    case 'copy':
      void actions.copy(message.text);
      return;
    case 'forward':
      open({ what: 'forward', id });
      return;
    case 'select':
      useSelection.getState().toggle(message);
      return;
    case 'edit':
      useDrafts.getState().beginEdit(key, message);
      return;
    case 'retry':
      void actions.retry(key);
      return;
    case 'details':
      open({ what: 'details', id });
      return;
    case 'cancel':
      void actions.cancel(key, id).then((refusal) => {
        if (refusal?.code === 'message-sent') open({ what: 'delete', id, because: refusal });
        else if (refusal) useToasts.getState().tell(refusal);
      });
      return;
    case 'delete':
      open({ what: 'delete', id, because: null });
      return;
  }
}

interface Key {
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
}

/** The keys of commands, on a message that has the focus. `mod` is Ctrl, or Cmd on a Mac. */
const keys: Readonly<Partial<Record<Command, Key>>> = {
  reply: { key: 'R', mod: true, shift: true },
  react: { key: 'E', mod: true, shift: true },
  copy: { key: 'C', mod: true },
  forward: { key: 'F', mod: true, shift: true },
  select: { key: 'S', mod: true, shift: true },
  details: { key: 'Enter' },
  cancel: { key: 'Delete' },
  delete: { key: 'Delete' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The one of the offered commands that a key asks for. */
export function commandOf(event: Pressed, offered: readonly Command[]): Command | undefined {
  if (event.altKey) return undefined;
  const mod = event.ctrlKey || event.metaKey;
  return offered.find((command) => {
    const wanted = keys[command];
    return (
      wanted?.key.toLowerCase() === event.key.toLowerCase() &&
      (wanted.mod ?? false) === mod &&
      (wanted.shift ?? false) === event.shiftKey
    );
  });
}

/** The key of a command in the words of `aria-keyshortcuts`. */
export function shortcutOf(command: Command, mac: boolean): string | undefined {
  const wanted = keys[command];
  if (!wanted) return undefined;
  const held = [...(wanted.mod ? [mac ? 'Meta' : 'Control'] : []), ...(wanted.shift ? ['Shift'] : [])];
  return [...held, wanted.key].join('+');
}

/** Where a menu opens that was asked for by a key or a button of the message. */
export function spotBeside(row: Element, mine: boolean): Spot {
  const { left, right, bottom } = row.getBoundingClientRect();
  return { x: mine ? right : left + 24, y: bottom, alignEnd: mine };
}

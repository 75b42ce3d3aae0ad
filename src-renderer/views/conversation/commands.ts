import type { KeyboardEvent } from 'react';
import type { Friend, Message } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useDrafts } from '../../store/drafts';
import { useToasts } from '../../store/toasts';
import type { MenuSpot } from '../../widgets/Menu';
import { canChange } from './canChange';
import { useOpened } from './opened';

/** What can be done with one message. */
export type Command = 'reply' | 'copy' | 'edit' | 'retry' | 'details' | 'cancel' | 'delete';

/** What is offered for a message, in the order of its menu; what cannot be done is not offered. */
export function commandsFor(friend: Friend, message: Message): readonly Command[] {
  if (message.deleted) return ['details'];
  const changes = canChange(friend, message);
  const waiting = message.state === 'waiting';
  const offered: Readonly<Record<Command, boolean>> = {
    reply: friend.state !== 'blocked',
    copy: true,
    edit: changes,
    retry: changes && waiting && !friend.online && friend.reach.state === 'waiting',
    details: true,
    // Nobody has one that waits, so it is simply taken back.
    cancel: changes && waiting,
    delete: changes && !waiting,
  };
  return (Object.keys(offered) as Command[]).filter((command) => offered[command]);
}

/** Where what a command opens belongs. */
export function runCommand(command: Command, friend: Friend, message: Message): void {
  const { key } = friend;
  const { id } = message;
  const { open } = useOpened.getState();
  switch (command) {
    case 'reply':
      useDrafts.getState().endEdit(key);
      useDrafts.getState().answer(key, id);
      return;
    case 'copy':
      void actions.copy(message.text);
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

/** The keys of commands, on a message that has the focus. `mod` is Ctrl, or Cmd on a Mac. */
const keys: Readonly<Partial<Record<Command, { readonly key: string; readonly mod?: 'mod' | 'mod-shift' }>>> =
  {
    reply: { key: 'r', mod: 'mod-shift' },
    copy: { key: 'c', mod: 'mod' },
    details: { key: 'Enter' },
    cancel: { key: 'Delete' },
    delete: { key: 'Delete' },
  };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The one of the offered commands that a key asks for. */
export function commandOf(event: Pressed, offered: readonly Command[]): Command | undefined {
  if (event.altKey) return undefined;
  const mod = event.ctrlKey || event.metaKey;
  const held = mod ? (event.shiftKey ? 'mod-shift' : 'mod') : event.shiftKey ? 'shift' : undefined;
  return offered.find((command) => {
    const wanted = keys[command];
    return wanted?.key.toLowerCase() === event.key.toLowerCase() && wanted.mod === held;
  });
}

/** Where a menu opens that was asked for by a key or a button of the message. */
export function spotBeside(row: Element, mine: boolean): MenuSpot {
  const { left, right, bottom } = row.getBoundingClientRect();
  return { x: mine ? right : left + 24, y: bottom, alignEnd: mine };
}

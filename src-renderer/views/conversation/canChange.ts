import type { Friend, Message } from '../../../src-shared/model';

/** Whether a message can be edited and deleted for both, as far as the window knows; main has the last word. */
export function canChange({ state, spokeSession }: Friend, message: Message): boolean {
  if (message.from !== 'me' || message.deleted || state === 'blocked') return false;
  // What was handed to a program of the base protocol is out of reach.
  return message.state !== 'sent' || spokeSession;
}

/** Whether a message can be given a reaction, which the base protocol does not carry. */
export const canReact = ({ state, spokeSession }: Friend, { deleted }: Message): boolean =>
  spokeSession && state !== 'blocked' && !deleted;

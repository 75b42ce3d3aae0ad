import type { MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';

/** All that was said from one message to another, both with them, in whichever order; nothing where one is not loaded. */
export function between(loaded: readonly Message[], one: MessageId, other: MessageId): readonly Message[] {
  const places = [one, other].map((id) => loaded.findIndex((message) => message.id === id));
  const from = Math.min(...places);
  if (from < 0) return [];
  return loaded.slice(from, Math.max(...places) + 1).filter(({ deleted }) => !deleted);
}

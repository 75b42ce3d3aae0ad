import { useState } from 'react';
import type { MessageId } from '../../../src-shared/ids';
import type { Shown } from '../../store/conversation';
import { firstUnread } from './timeline';

/**
 * The message the unread line stands before: the first unread one when the newest were loaded, later the first that came
 * while nobody looked. It stays while it is read, and goes when an answer is written.
 */
export function useUnreadLine(
  { messages, newer, loaded }: Shown,
  unread: number,
  looking: boolean,
): MessageId | null {
  const [line, setLine] = useState<MessageId | null>(null);
  const [lastSeen, setLastSeen] = useState<MessageId | null | undefined>(undefined);
  const last = messages.at(-1);
  // While something old is read, the last one loaded is not the newest.
  const lastId = newer ? undefined : (last?.id ?? null);
  if (loaded && lastSeen !== lastId) {
    setLastSeen(lastId);
    if (lastId === undefined) return line;
    if (lastSeen === undefined) setLine(firstUnread(messages, unread) ?? line);
    else if (last?.from === 'me') setLine(null);
    else if (!looking && (line === null || unread <= 1)) setLine(lastId);
  }
  return line;
}

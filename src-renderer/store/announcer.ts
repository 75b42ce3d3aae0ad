import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';

/** The message the one live region speaks of. `turn` makes the same words be read twice. */
export interface Announcement {
  readonly key: FriendId;
  readonly text: string;
  readonly turn: number;
}

export const useAnnouncer = create<{ readonly said: Announcement | null }>()(() => ({ said: null }));

export function announce(key: FriendId, text: string): void {
  useAnnouncer.setState(({ said }) => ({ said: { key, text, turn: (said?.turn ?? 0) + 1 } }));
}

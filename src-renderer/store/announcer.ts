import { useEffect, useId } from 'react';
import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';
import { unhurried, windowKeys } from './lull';

/** What the one live region says: what a friend wrote, or words about something of the window. */
export type Saying =
  | { readonly from: FriendId; readonly texts: readonly string[] }
  | { readonly about: string; readonly words: string };

interface State {
  /** What was said last, all at once. `turn` makes the same words be read twice. */
  readonly said: readonly Saying[];
  readonly turn: number;
  /** Modal dialogs, the topmost last: nothing outside of that one is heard, so the region stands in it. */
  readonly dialogs: readonly HTMLElement[];
}

export const useAnnouncer = create<State>()(() => ({ said: [], turn: 0, dialogs: [] }));

/** Milliseconds for which what is to be said is gathered: a voice takes longer for it. */
export const GATHERED = 400;
/** Milliseconds for which it stands there to be taken up; then nobody comes upon it who reads the page to its end. */
export const STANDS = 4_000;
let waiting: readonly Saying[] = [];
let clearing: ReturnType<typeof setTimeout> | undefined;

function say(next: readonly Saying[]): void {
  if (waiting.length === 0)
    setTimeout(() => {
      unhurried(windowKeys(), tell);
    }, GATHERED);
  waiting = next;
}

function tell(): void {
  const said = waiting;
  waiting = [];
  useAnnouncer.setState(({ turn }) => ({ said, turn: turn + 1 }));
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    useAnnouncer.setState({ said: [] });
  }, STANDS);
}

/** Says words politely. Of what waits about the same thing only the newest is said. */
export function announce(words: string, about: string): void {
  say([...waiting.filter((one) => !('about' in one && one.about === about)), { about, words }]);
}

/** Says what a friend wrote, after what waits of them. */
export function announceMessage(from: FriendId, text: string): void {
  const before = waiting.find((one) => 'from' in one && one.from === from);
  if (!before || !('from' in before)) say([...waiting, { from, texts: [text] }]);
  else say(waiting.map((one) => (one === before ? { from, texts: [...before.texts, text] } : one)));
}

/** Says these words where they appear, and again where they become others. Empty or null: nothing. */
export function useSaid(words: string | null): void {
  const about = useId();
  useEffect(() => {
    if (words !== null && words !== '') announce(words, about);
  }, [words, about]);
}

/** Brings the live region into a modal dialog. Answers how to take it out again. */
export function speakWithin(dialog: HTMLElement): () => void {
  useAnnouncer.setState(({ dialogs }) => ({ dialogs: [...dialogs, dialog] }));
  return () => {
    useAnnouncer.setState(({ dialogs }) => ({ dialogs: dialogs.filter((one) => one !== dialog) }));
  };
}

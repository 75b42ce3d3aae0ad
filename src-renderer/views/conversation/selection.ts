import { create } from 'zustand';
import type { MessageId } from '../../../src-shared/ids';
import { MAX_CHOSEN } from '../../../src-shared/limits';
import type { Message } from '../../../src-shared/model';

/** While messages are being chosen. */
export const selectAllKeys = 'Control+A';

type Chosen = ReadonlyMap<MessageId, Message>;

interface State {
  /** The chosen messages of the conversation in front; null: nothing is being chosen. */
  readonly chosen: Chosen | null;
  /** The one that was chosen, or let go, last. */
  readonly last: MessageId | null;
  /** Chooses a message, or lets it go. */
  toggle(message: Message): void;
  /** Chooses all between the last one and this one, as they are loaded. */
  reach(message: Message, loaded: readonly Message[]): void;
  /** Chooses all that are loaded, the newest where that is too many. */
  all(loaded: readonly Message[]): void;
  end(): void;
}

export const useSelection = create<State>()((set, get) => ({
  chosen: null,
  last: null,
  toggle: (message) => {
    const chosen = new Map(get().chosen);
    if (!chosen.delete(message.id)) chosen.set(message.id, message);
    set({ chosen: bounded(chosen), last: message.id });
  },
  reach: (message, loaded) => {
    const { chosen, last, toggle } = get();
    const places = [last, message.id].map((id) => loaded.findIndex((one) => one.id === id));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    if (from < 0) {
      toggle(message);
      return;
    }
    const between = loaded.slice(from, to + 1).filter(({ deleted }) => !deleted);
    const all = new Map([...(chosen ?? []), ...between.map((one) => [one.id, one] as const)]);
    set({ chosen: bounded(all), last: message.id });
  },
  all: (loaded) => {
    const there = loaded.filter(({ deleted }) => !deleted).slice(-MAX_CHOSEN);
    const chosen = new Map(there.map((one) => [one.id, one] as const));
    // What was chosen and is not loaded any more stays chosen.
    set({ chosen: bounded(new Map([...chosen, ...(get().chosen ?? [])])) });
  },
  end: () => {
    set({ chosen: null, last: null });
  },
}));

/** What goes beyond the limit is not chosen. */
const bounded = (chosen: Chosen): Chosen => new Map([...chosen].slice(0, MAX_CHOSEN));

/** What was chosen, in the order in which it was written, each as it is now. */
export function chosenNow(chosen: Chosen, loaded: readonly Message[]): readonly Message[] {
  const now = new Map(loaded.map((message) => [message.id, message]));
  return [...chosen.values()]
    .map((message) => now.get(message.id) ?? message)
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => a.sentAt - b.sentAt);
}

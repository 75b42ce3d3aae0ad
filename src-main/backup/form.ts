import type { EarlierText } from '../storage/changes';
import type { Message } from '../../src-shared/model';

/** Who talks, for readers. */
export interface Talk {
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  readonly me: { readonly name: string; readonly id: string };
  readonly friend: { readonly name: string; readonly id: string };
}

/** A message with what a reader wants to see beside it. */
export interface Entry {
  readonly message: Message;
  /** What it said before it was edited, oldest first. */
  readonly earlier: readonly EarlierText[];
  /** Looks for the message that it answers; null where that is not here any more. */
  readonly answered: () => Message | null;
}

/** A way to write a conversation down, piece by piece. */
export interface Form {
  begin(talk: Talk): string;
  entry(entry: Entry, talk: Talk): string;
  end(): string;
}

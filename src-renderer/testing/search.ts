import { ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { Friend, FoundMessage, Message, SnippetPart } from '../../src-shared/model';

type Search = Client<SaltboxContract>['search'];

export interface HeldSearch {
  /** From now on searches wait, those for each text until it is let go. */
  holdSearches(): void;
  releaseSearch(query: string): void;
}

/** Characters of a snippet before the first hit. */
const BEFORE = 40;

/** The part of the double that searches: not with an index, and with the same answers for plain words. */
export function searchOf(
  friends: ReadonlyMap<FriendId, Friend>,
  history: ReadonlyMap<string, readonly Message[]>,
  command: (run: () => void) => Promise<Result<null>>,
): Pick<Client<SaltboxContract>, 'search'> & HeldSearch {
  let held: Map<string, () => void> | null = null;
  const wait = (query: string): Promise<void> =>
    held ? new Promise((release) => held?.set(query, release)) : Promise.resolve();
  const search: Search = async ({ query, key: wanted, before, limit, from, until }) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const answer = await command(() => undefined);
    await wait(query);
    if (!answer.ok) return answer;
    const start = before ?? 0;
    const all = [...friends.keys()]
      .filter((key) => wanted === null || key === wanted)
      .flatMap((key) => (history.get(key) ?? []).map((message) => ({ key, message })))
      .filter(({ message: { sentAt } }) => sentAt >= (from ?? 0) && sentAt < (until ?? Infinity))
      .filter(
        ({ message: { text, deleted } }) =>
          !deleted && words.every((word) => placesOf(text, word).length > 0),
      )
      .sort((a, b) => b.message.sentAt - a.message.sentAt);
    const hits = all
      .slice(start, start + limit)
      .map(({ key, message: { id, from: who, sentAt, text } }): FoundMessage => ({
        ...{ key, id, from: who, sentAt },
        snippet: snippetOf(text, words),
      }));
    return ok({ hits, next: start + limit < all.length ? start + limit : null });
  };
  return {
    search,
    holdSearches: () => {
      held = new Map();
    },
    releaseSearch: (query) => {
      held?.get(query)?.();
    },
  };
}

/** Where words of a text begin with these letters. */
const placesOf = (text: string, word: string): number[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([found]) => found.startsWith(word))
    .map(({ index }) => index);

function snippetOf(text: string, words: readonly string[]): SnippetPart[] {
  const spans = words
    .flatMap((word) => placesOf(text, word).map((at) => [at, at + word.length] as const))
    .sort(([a], [b]) => a - b);
  let at = Math.max(0, (spans[0]?.[0] ?? 0) - BEFORE);
  const parts: SnippetPart[] = [];
  for (const [start, end] of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  return at < text.length ? [...parts, { text: text.slice(at), hit: false }] : parts;
}

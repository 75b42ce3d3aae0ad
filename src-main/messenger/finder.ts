import type { MessagesTable } from '../storage/messages';
import { Search } from '../storage/search';
import type { Database } from '../storage/database';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Found, FoundMessage } from '../../src-shared/model';
import type { Friends } from './friends';

/** Questions to the disk for one answer; each takes some 50 ms at most. */
const MAX_ROUNDS = 10;

export interface Wanted {
  readonly query: string;
  /** In one conversation, or in all. */
  readonly key: FriendId | null;
  /** The `next` of the page before. */
  readonly before: number | null;
  readonly limit: number;
  /** Written from then on, and before then; ms since 1970. Without words, all that was written so. */
  readonly from?: number | null;
  readonly until?: number | null;
}

/** Finds messages by their words. */
export class Finder {
  readonly #search: Search;
  readonly #messages: MessagesTable;
  readonly #friends: Friends;
  readonly #yieldTurn: () => Promise<void>;

  constructor(options: {
    database: Database;
    messages: MessagesTable;
    friends: Friends;
    yieldTurn: () => Promise<void>;
  }) {
    this.#search = new Search(options.database);
    this.#messages = options.messages;
    this.#friends = options.friends;
    this.#yieldTurn = options.yieldTurn;
  }

  /** A page of messages. Where little is found among many it answers with fewer than asked for, and where to go on. */
  async find({ query, key, before, limit, from = null, until = null }: Wanted): Promise<Result<Found>> {
    const friend = key === null ? null : this.#friends.get(key);
    if (key !== null && !friend) return fail('friend-unknown');
    const hits: FoundMessage[] = [];
    let next = before;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if (round > 0) await this.#yieldTurn();
      const page = this.#search.search({
        query,
        friend: friend?.number ?? null,
        before: next,
        limit: limit - hits.length,
        dates: { from, until },
      });
      for (const { number, friend: of, snippet } of page.hits) {
        const [message, at] = [this.#messages.get(number), this.#friends.keyOf(of)];
        if (message && at)
          hits.push({ key: at, id: message.id, from: message.from, sentAt: message.sentAt, snippet });
      }
      next = page.next;
      if (next === null || hits.length >= limit) break;
    }
    return ok({ hits, next });
  }
}

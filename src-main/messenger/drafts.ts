import type { DraftsTable } from '../storage/drafts';
import type { MessagesTable } from '../storage/messages';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Draft } from '../../src-shared/talk';
import { checkDraft } from './checks';
import type { Friends } from './friends';
import type { GroupCommit } from './group-commit';

/** What was written and not sent, on the disk and at hand. The window alone writes it, so nothing is told of a change. */
export class Drafts {
  readonly #commit: GroupCommit;
  readonly #table: DraftsTable;
  readonly #messages: MessagesTable;
  readonly #friends: Friends;
  readonly #drafts: Map<FriendId, Draft>;
  /** Those who may have a row, so that most messages need not look for one. */
  readonly #rows: Set<FriendId>;

  constructor(options: {
    commit: GroupCommit;
    table: DraftsTable;
    messages: MessagesTable;
    friends: Friends;
  }) {
    this.#commit = options.commit;
    this.#table = options.table;
    this.#messages = options.messages;
    this.#friends = options.friends;
    this.#drafts = new Map(options.table.all().map(({ key, draft }) => [key, draft]));
    this.#rows = new Set(this.#drafts.keys());
  }

  all(): (Draft & { readonly key: FriendId })[] {
    return [...this.#drafts].map(([key, draft]) => ({ key, ...draft }));
  }

  /** In place of the one before; an empty one is none. It has its place among what else is said in this turn. */
  set(key: FriendId, { text, replyTo }: Draft): Promise<Result<null>> {
    const checked = checkDraft(text);
    return new Promise((resolve, reject) => {
      this.#commit.add(
        (): Result<Draft> => {
          const friend = this.#friends.get(key);
          if (!friend) return fail('friend-unknown');
          if (!checked.ok) return checked;
          if (replyTo !== null && !this.#messages.place(friend.number, replyTo))
            return fail('message-unknown');
          const draft = { text: checked.value, replyTo };
          if (isEmpty(draft)) this.#table.remove(friend.number);
          else this.#table.set(friend.number, draft);
          this.#rows.add(key);
          return ok(draft);
        },
        (stored) => {
          if (stored.ok) this.#note(key, stored.value);
          resolve(stored.ok ? ok(null) : stored);
        },
        reject,
      );
    });
  }

  /** Its message is being stored, inside that transaction; `forget` is to follow. */
  remove(key: FriendId, friend: number): void {
    if (this.#rows.has(key)) this.#table.remove(friend);
  }

  /** It is gone from the disk, or its friend is. */
  forget(key: FriendId): void {
    this.#drafts.delete(key);
    this.#rows.delete(key);
  }

  #note(key: FriendId, draft: Draft): void {
    if (isEmpty(draft)) this.#drafts.delete(key);
    else {
      this.#drafts.set(key, draft);
      this.#rows.add(key);
    }
  }
}

const isEmpty = ({ text, replyTo }: Draft): boolean => text === '' && replyTo === null;

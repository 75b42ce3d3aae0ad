import type { Address } from '../../src-shared/address';
import type { FriendId } from '../../src-shared/ids';
import type { FriendKeepDays, FriendState } from '../../src-shared/model';
import { PLAIN, type Dial, type FriendDials, type Standing } from '../../src-shared/talk';
import type { Database } from './database';
import { WhereaboutsTable, type AddressSource } from './whereabouts';

/** A friend as stored. Times are milliseconds since 1970. */
export interface FriendRecord extends Standing, FriendDials {
  /** What the other tables know them by. */
  readonly number: number;
  readonly key: FriendId;
  readonly nickname: string | null;
  readonly name: string | null;
  readonly state: FriendState;
  /** The words of the own request. */
  readonly words: string | null;
  readonly addedAt: number;
  readonly lastSeenAt: number | null;
  /** A Saltbox session with them was confirmed, so less is refused. */
  readonly spokeSession: boolean;
  /** The user has compared safety numbers with them. */
  readonly verified: boolean;
  /** For how many days messages are kept; null: as for everybody. */
  readonly keepDays: FriendKeepDays | null;
}
/** A friend as the table has them: yes and no are 1 and 0. */
type FriendRow = Omit<
  FriendRecord,
  keyof FriendDials | keyof Standing | 'spokeSession' | 'verified' | 'keepDays'
> & {
  readonly pinnedAt: number | null;
  readonly spokeSession: number;
  readonly verified: number;
  /** 0: ever. */
  readonly mutedUntil: number | null;
  readonly archived: number;
  readonly markedUnread: number;
  readonly readMarks: number | null;
  readonly typing: number | null;
  readonly presence: number | null;
  readonly hidesPresence: number;
  /** 0: ever. */
  readonly keepDays: number | null;
};
/** A friend who has just come onto the list. */
export type NewFriend = Pick<FriendRecord, 'key' | 'nickname' | 'state' | 'words' | 'addedAt'>;

const COLUMNS = `number, key, nickname, name, state, words, added_at AS addedAt, last_seen_at AS lastSeenAt, spoke_session AS spokeSession,
  verified,  read_marks AS readMarks, typing, presence, hides_presence AS hidesPresence, keep_days AS keepDays, pinned_at AS pinnedAt, muted_until AS mutedUntil, archived,
  marked_unread AS markedUnread`;

const DIAL_COLUMNS = {
  readMarks: 'read_marks',
  typing: 'typing',
  presence: 'presence',
} as const satisfies Record<Dial, string>;

const yesOrNo = (value: number | null): boolean | null => (value === null ? null : value === 1);

export class FriendsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): FriendRecord[] {
    const rows = this.#database.all<FriendRow>(`SELECT ${COLUMNS} FROM friends ORDER BY number`);
    return rows.map((row) => ({
      ...row,
      spokeSession: row.spokeSession === 1,
      verified: row.verified === 1,
      readMarks: yesOrNo(row.readMarks),
      typing: yesOrNo(row.typing),
      presence: yesOrNo(row.presence),
      hidesPresence: row.hidesPresence === 1,
      keepDays: row.keepDays === 0 ? 'ever' : row.keepDays,
      mutedUntil: row.mutedUntil === 0 ? 'ever' : row.mutedUntil,
      archived: row.archived === 1,
      markedUnread: row.markedUnread === 1,
    }));
  }

  insert(friend: NewFriend, addresses: readonly Address[], source: AddressSource): FriendRecord {
    const { key, nickname, state, words, addedAt } = friend;
    return this.#database.transaction(() => {
      const number = this.#database.run(
        'INSERT INTO friends (key, nickname, state, words, added_at) VALUES (?, ?, ?, ?, ?)',
        [key, nickname, state, words, addedAt],
      );
      new WhereaboutsTable(this.#database).replace(number, addresses, source);
      const unsaid = {
        ...{ name: null, lastSeenAt: null, spokeSession: false, verified: false },
        ...{ readMarks: null, typing: null, presence: null, hidesPresence: false, keepDays: null },
      };
      return { ...friend, number, ...unsaid, ...PLAIN };
    });
  }

  setState(key: FriendId, state: FriendState): void {
    this.#database.run('UPDATE friends SET state = ? WHERE key = ?', [state, key]);
  }

  confirm(key: FriendId): void {
    this.#database.run("UPDATE friends SET state = 'friend', words = NULL WHERE key = ?", [key]);
  }

  setName(key: FriendId, name: string | null): void {
    this.#database.run('UPDATE friends SET name = ? WHERE key = ?', [name, key]);
  }

  setNickname(key: FriendId, nickname: string | null): void {
    this.#database.run('UPDATE friends SET nickname = ? WHERE key = ?', [nickname, key]);
  }

  setSpokeSession(key: FriendId, spoke: boolean): void {
    this.#database.run('UPDATE friends SET spoke_session = ? WHERE key = ?', [spoke ? 1 : 0, key]);
  }

  setVerified(key: FriendId, verified: boolean): void {
    this.#database.run('UPDATE friends SET verified = ? WHERE key = ?', [Number(verified), key]);
  }

  setDial(key: FriendId, dial: Dial, on: boolean | null): void {
    this.#database.run(`UPDATE friends SET ${DIAL_COLUMNS[dial]} = ? WHERE key = ?`, [
      on === null ? null : Number(on),
      key,
    ]);
  }

  setHidesPresence(key: FriendId, hides: boolean): void {
    this.#database.run('UPDATE friends SET hides_presence = ? WHERE key = ?', [Number(hides), key]);
  }

  setKeepDays(key: FriendId, days: FriendKeepDays | null): void {
    this.#database.run('UPDATE friends SET keep_days = ? WHERE key = ?', [days === 'ever' ? 0 : days, key]);
  }

  setStanding(number: number, { pinnedAt, mutedUntil, archived, markedUnread }: Standing): void {
    this.#database.run(
      'UPDATE friends SET pinned_at = ?, muted_until = ?, archived = ?, marked_unread = ? WHERE number = ?',
      [pinnedAt, mutedUntil === 'ever' ? 0 : mutedUntil, Number(archived), Number(markedUnread), number],
    );
  }

  /** How far the own numbering towards this friend has come, and theirs; and how many of theirs never came, untold. */
  seqs(number: number): { out: number; in: number; missing: number } {
    return (
      this.#database.get<{ out: number; in: number; missing: number }>(
        'SELECT out_seq AS "out", in_seq AS "in", in_missing AS missing FROM friends WHERE number = ?',
        [number],
      ) ?? { out: 0, in: 0, missing: 0 }
    );
  }

  setOutSeq(number: number, seq: number): void {
    this.#database.run('UPDATE friends SET out_seq = ? WHERE number = ?', [seq, number]);
  }

  setMissing(number: number, count: number): void {
    this.#database.run('UPDATE friends SET in_missing = ? WHERE number = ?', [count, number]);
  }

  setInSeq(number: number, seq: number): void {
    this.#database.run('UPDATE friends SET in_seq = ? WHERE number = ?', [seq, number]);
  }

  setLastSeen(key: FriendId, at: number): void {
    this.#database.run('UPDATE friends SET last_seen_at = ? WHERE key = ?', [at, key]);
  }

  /** Forgets a friend with their messages and addresses. */
  delete(key: FriendId): void {
    this.#database.run('DELETE FROM friends WHERE key = ?', [key]);
  }
}

import { fingerprint, saltboxId } from '../identity/identity';
import type { StrangerRecord, StrangersTable } from '../storage/strangers';
import type { FriendId } from '../../src-shared/ids';
import type { Request } from '../../src-shared/model';
import { MAX_PENDING } from '../peers/limits';
import type { Emit } from './events';

/** People who asked to be friends: waiting for an answer, declined or blocked. */
export class Strangers {
  readonly #table: StrangersTable;
  readonly #emit: Emit;
  readonly #all = new Map<FriendId, StrangerRecord>();

  constructor(table: StrangersTable, emit: Emit) {
    this.#table = table;
    this.#emit = emit;
    for (const record of table.all()) this.#all.set(record.key, record);
  }

  get(key: FriendId): StrangerRecord | null {
    return this.#all.get(key) ?? null;
  }

  views(): Request[] {
    return [...this.#all.values()].map(viewOf);
  }

  /** A request came in. Newer words replace the older ones; somebody declined or blocked is not heard. */
  asked(key: FriendId, words: string, host: string | null, now: number): void {
    const known = this.#all.get(key);
    if (known && (known.state !== 'pending' || known.words === words)) return;
    if (!known && this.#pending() >= MAX_PENDING) return;
    this.#put({ key, words, host, receivedAt: now, state: 'pending' }, known !== undefined);
  }

  setState(key: FriendId, state: StrangerRecord['state'], now: number): void {
    const known = this.#all.get(key) ?? { key, words: '', host: null, receivedAt: now };
    this.#put({ ...known, state }, true);
  }

  /** The row is gone: nothing is known of them any more. */
  forget(key: FriendId): void {
    if (!this.#all.delete(key)) return;
    this.#emit({ type: 'requestRemoved', key });
  }

  #pending(): number {
    let count = 0;
    for (const { state } of this.#all.values()) if (state === 'pending') count += 1;
    return count;
  }

  #put(record: StrangerRecord, again: boolean): void {
    this.#table.put(record);
    this.#all.set(record.key, record);
    this.#emit({ type: 'request', request: viewOf(record), again });
  }
}

const viewOf = ({ key, words, receivedAt, state }: StrangerRecord): Request => ({
  key,
  words,
  receivedAt,
  state,
  id: saltboxId(key),
  print: fingerprint(key),
});

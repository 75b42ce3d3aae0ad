import { fromHex, toHex, type MessageId } from '../../src-shared/ids';
import type { Database } from './database';

/** Bytes of an entry: the third byte of the id, and the message's number, little-endian. */
const ENTRY = 5;

const kept = new WeakMap<Database, MessageIds>();

/**
 * Finds messages by id. Ids are random, so an index on them would touch another page for each message, and that is
 * dearer than the message itself. The newest are held in memory, and join the table `ids` in batches (indexer.ts): a
 * bucket for the first two bytes of an id, with an entry for each message.
 */
export class MessageIds {
  readonly #database: Database;
  /** Of the messages that are not in the table; read when first needed. */
  #fresh: Map<string, number> | null = null;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** One for each database, as what is held in memory must be the same for all. */
  static of(database: Database): MessageIds {
    const ids = kept.get(database) ?? new MessageIds(database);
    kept.set(database, ids);
    return ids;
  }

  /** A message was inserted. If that is rolled back, its number leads to another message or to none. */
  note(friend: number, id: MessageId, number: number): void {
    this.#fresh?.set(freshKey(friend, id), number);
  }

  /** Numbers of messages that may have this id, in this conversation; the row says whether one has. */
  candidates(friend: number, id: MessageId): number[] {
    const fresh = this.#loaded().get(freshKey(friend, id));
    if (fresh !== undefined) return [fresh];
    const [bucket, tag] = placeOf(fromHex(id));
    const entries = this.#entries(bucket);
    const view = new DataView(entries.buffer, entries.byteOffset, entries.byteLength);
    const numbers: number[] = [];
    for (let at = 0; at + ENTRY <= entries.length; at += ENTRY)
      if (entries[at] === tag) numbers.push(view.getUint32(at + 1, true));
    return numbers;
  }

  /** Moves messages into the table, inside the transaction of the indexer. */
  write(messages: readonly { number: number; id: Uint8Array }[]): void {
    for (const { number, id } of messages) {
      const [bucket, tag] = placeOf(id);
      const entries = this.#entries(bucket);
      const longer = new Uint8Array(entries.length + ENTRY);
      longer.set(entries);
      longer[entries.length] = tag;
      new DataView(longer.buffer).setUint32(entries.length + 1, number, true);
      this.#database.run('INSERT OR REPLACE INTO ids (bucket, entries) VALUES (?, ?)', [bucket, longer]);
    }
  }

  /** That transaction is committed, and everything up to this number is in the table. */
  written(upTo: number): void {
    // In order, as numbers only grow.
    for (const [id, number] of this.#fresh ?? []) {
      if (number > upTo) return;
      this.#fresh?.delete(id);
    }
  }

  #entries(bucket: number): Uint8Array {
    const row = this.#database.get<{ entries: Uint8Array }>('SELECT entries FROM ids WHERE bucket = ?', [
      bucket,
    ]);
    return row?.entries ?? new Uint8Array();
  }

  #loaded(): Map<string, number> {
    this.#fresh ??= new Map(
      this.#database
        .all<{ number: number; friend: number; id: Uint8Array }>(
          'SELECT number, friend, id FROM messages WHERE number > (SELECT up_to FROM indexed)',
        )
        .map(({ number, friend, id }) => [freshKey(friend, toHex(id) as MessageId), number]),
    );
    return this.#fresh;
  }
}

/** Friends do not know each other's ids, but one of them may use another's all the same. */
const freshKey = (friend: number, id: MessageId): string => `${friend} ${id}`;

/** The bucket of an id, and what tells it from most others there. */
const placeOf = (id: Uint8Array): [bucket: number, tag: number] => [
  (id[0] ?? 0) * 256 + (id[1] ?? 0),
  id[2] ?? 0,
];

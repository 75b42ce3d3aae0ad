import type { Address } from '../../src-shared/address';
import type { Database } from './database';

/**
 * given: typed or from a link; seen: where they were met, the newest such place alone; told: what they said of
 * themselves in a session, the newest word alone.
 */
export type AddressSource = 'given' | 'seen' | 'told';

export interface StoredAddress extends Address {
  readonly source: AddressSource;
  /** They were reached there the last time. */
  readonly good: boolean;
}

/** How friends find each other in the DHT. Keys of 32 bytes. */
export interface Rendezvous {
  readonly key: Uint8Array;
  readonly relays: readonly Uint8Array[];
}

const KEY_LENGTH = 32;

/** Where friends may be, by the number of the friend. */
export class WhereaboutsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Given ones first, then those seen, then those told. */
  addresses(friend: number): StoredAddress[] {
    return this.#database
      .all<{ host: string; port: number; source: string; good: number }>(
        'SELECT host, port, source, good FROM addresses WHERE friend = ? ORDER BY source, host, port',
        [friend],
      )
      .map(({ host, port, source, good }) => ({
        ...{ host, port, good: good === 1 },
        // The table takes no others.
        source: source as AddressSource,
      }));
  }

  /** Keeps an address. One that is known already stays what it is, or becomes one that was given. */
  add(friend: number, { host, port }: Address, source: AddressSource): void {
    this.#database.run(
      `INSERT INTO addresses (friend, host, port, source) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET source = 'given' WHERE excluded.source = 'given'`,
      [friend, host, port, source],
    );
  }

  /** In place of all others of this source; what was reached last is kept as one that was seen. */
  replace(friend: number, addresses: readonly Address[], source: AddressSource): void {
    this.#database.transaction(() => {
      if (source !== 'seen')
        this.#database.run(
          "UPDATE addresses SET source = 'seen' WHERE friend = ? AND source = ? AND good = 1",
          [friend, source],
        );
      this.#database.run('DELETE FROM addresses WHERE friend = ? AND source = ?', [friend, source]);
      for (const address of addresses) this.add(friend, address, source);
    });
  }

  /** They were reached there, and nowhere else so lately. */
  setGood(friend: number, address: Address): void {
    const { host, port } = address;
    this.#database.transaction(() => {
      this.#database.run('UPDATE addresses SET good = 0 WHERE friend = ? AND good = 1', [friend]);
      const known = this.addresses(friend).some((one) => one.host === host && one.port === port);
      if (!known) this.replace(friend, [address], 'seen');
      this.#database.run('UPDATE addresses SET good = 1 WHERE friend = ? AND host = ? AND port = ?', [
        ...[friend, host, port],
      ]);
    });
  }

  rendezvous(friend: number): Rendezvous | null {
    const row = this.#database.get<{ key: Uint8Array; relays: Uint8Array | null }>(
      'SELECT key, relays FROM rendezvous WHERE friend = ?',
      [friend],
    );
    if (!row) return null;
    const bytes = row.relays ?? new Uint8Array(0);
    const relays = Array.from({ length: bytes.length / KEY_LENGTH }, (_, i) =>
      bytes.slice(i * KEY_LENGTH, (i + 1) * KEY_LENGTH),
    );
    return { key: row.key, relays };
  }

  setRendezvous(friend: number, { key, relays }: Rendezvous): void {
    this.#database.run('INSERT OR REPLACE INTO rendezvous (friend, key, relays) VALUES (?, ?, ?)', [
      ...[friend, key],
      relays.length > 0 ? Buffer.concat(relays) : null,
    ]);
  }
}

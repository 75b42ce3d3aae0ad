import { concat, hexOf, utf8 } from '../base/bytes';
import type { Log } from '../base/log';
import { sha512 } from '../crypto/box';
import type { Dht, Relay } from '../transport/services';
import { friendIdBytes, type FriendId } from '../../src-shared/ids';

const PASS_LENGTH = 32;
const LABEL = utf8('saltbox-relay-pass');

/** What a friend is told of the relay on this computer, 32 bytes each. PROTOCOL.md 6.3. */
export interface Carrier {
  /** The public key of the relay. */
  readonly key: Uint8Array;
  /** The seed of the key pair by which it knows the friend. */
  readonly pass: Uint8Array;
}

/** The relay on this computer: it carries those friends who were told of it, and nobody else. */
export class Carrying {
  readonly #log: Log;
  readonly #publicKeyOf: (seed: Uint8Array) => Uint8Array;
  /** Public keys of the passes that were given, in hex. */
  readonly #admitted = new Set<string>();
  #relay: Relay | null = null;
  #seed: Uint8Array | null = null;

  constructor(log: Log, publicKeyOf: (seed: Uint8Array) => Uint8Array) {
    this.#log = log;
    this.#publicKeyOf = publicKeyOf;
  }

  get on(): boolean {
    return this.#relay !== null;
  }

  /** Carries under the key pair of `seed` (32 bytes) from now on. */
  async start(dht: Dht, seed: Uint8Array): Promise<void> {
    try {
      this.#relay = await dht.carry(seed, (publicKey) => this.#admitted.has(hexOf(publicKey)));
      this.#seed = seed;
    } catch (error) {
      this.#log('warn', 'relay-not-started', { error });
    }
  }

  /** Ends what is carried; who was told of it knows nothing of a later one. */
  async stop(): Promise<void> {
    const relay = this.#relay;
    this.#relay = this.#seed = null;
    this.#admitted.clear();
    await relay?.close();
  }

  /** What this friend needs to come, which they may from now on; null: nobody is carried. The same while the seed is. */
  forFriend(key: FriendId): Carrier | null {
    if (!this.#relay || !this.#seed) return null;
    const pass = sha512(concat(LABEL, this.#seed, friendIdBytes(key))).slice(0, PASS_LENGTH);
    this.#admitted.add(hexOf(this.#publicKeyOf(pass)));
    return { key: this.#relay.publicKey, pass };
  }
}

import { concat, utf8 } from '../base/bytes';
import { keyPairFrom, sha512, sharedBox, type SharedBox } from '../crypto/box';
import { engine } from '../crypto/choose';
import { wipe } from '../crypto/wipe';
import type { Address } from '../../src-shared/address';
import { formatLink } from '../../src-shared/deeplink';
import { formatSaltboxId, friendIdBytes, friendIdOf, toHex, type FriendId } from '../../src-shared/ids';

/**
 * The user's own keys. It lends capabilities; the secret key itself never leaves this object, and there is no way to
 * print it.
 */
export class Identity {
  readonly publicKey: Uint8Array;
  readonly id: FriendId;
  #secretKey: Uint8Array | null;

  constructor(secretKey: Uint8Array) {
    const pair = keyPairFrom(secretKey);
    this.publicKey = pair.publicKey;
    this.#secretKey = pair.secretKey;
    this.id = friendIdOf(pair.publicKey);
  }

  /** The box shared with a public key, or null where that key is of low order. A scalar multiplication. */
  boxWith(publicKey: Uint8Array): SharedBox | null {
    return sharedBox(publicKey, this.#held());
  }

  /**
   * The raw X25519 result of the secret key and a public key, 32 bytes, or null where it is all zero. Only for what a
   * session derives its keys from (PROTOCOL.md section 5), and wiped by it.
   */
  agreeWith(publicKey: Uint8Array): Uint8Array | null {
    return engine.agree(this.#held(), publicKey);
  }

  get saltboxId(): string {
    return saltboxId(this.id);
  }

  /** What a friend pastes to find this person where they are now. */
  link(name: string, addresses: readonly Address[]): string {
    return formatLink({ key: this.id, ...(name ? { name } : {}), addresses });
  }

  /** Forgets the secret key. What it was lent for throws from then on; what is public stays. */
  wipe(): void {
    if (this.#secretKey) wipe(this.#secretKey);
    this.#secretKey = null;
  }

  #held(): Uint8Array {
    // Never the zeroes that wiping leaves: everyone knows that key.
    if (!this.#secretKey) throw new Error('the keys of this identity were wiped');
    return this.#secretKey;
  }
}

export const saltboxId = (id: FriendId): string => formatSaltboxId(id, sha512);

/** What a person's crystal is drawn from: SHA-512 of a label and the key, hex. Public. */
export const fingerprint = (id: FriendId): string =>
  toHex(sha512(concat(utf8('saltbox-print'), friendIdBytes(id))));

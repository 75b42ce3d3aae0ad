import type { Random } from '../base/random';
import type { SharedBox } from '../crypto/box';
import type { Message } from './message';
import type { NonceRegistry } from './nonce-registry';

/** Who is at the other end: their public key, and the box shared with them. */
export interface Peer {
  readonly key: Uint8Array;
  readonly box: SharedBox;
}

/** What every session needs; nothing here is secret. */
export interface SessionContext {
  /** The own client_id. */
  readonly self: Uint8Array;
  readonly random: Random;
  /** Shared by all sessions of the process. */
  readonly issued: NonceRegistry;
  /** The box shared with somebody who says who they are; null refuses them (unusable key, or too many). */
  boxFor(key: Uint8Array): SharedBox | null;
  /** They have spoken the Saltbox session before, so the base protocol alone is refused (PROTOCOL.md section 5). */
  sessionOnly(key: Uint8Array): boolean;
  /** What the Saltbox session needs; null speaks the base protocol only. */
  readonly saltbox: {
    readonly features: readonly string[];
    /** X25519 of the own secret key and this public key; null where it is all zero. */
    agree(publicKey: Uint8Array): Uint8Array | null;
    /** The first message under the session's keys: the own profile, for the holder of this public key. */
    greeting(publicKey: Uint8Array): Message;
  } | null;
}

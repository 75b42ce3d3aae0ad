import { concat, equalBytes, utf8 } from '../base/bytes';
import { secretBox, sha512, type SharedBox } from '../crypto/box';
import { BOX_OVERHEAD, KEY_LENGTH, SALT_LENGTH, type Argon2Cost } from '../crypto/engine';
import { hkdfSha512 } from '../crypto/kdf';
import { NONCE_LENGTH } from '../crypto/nonce';
import { wipe } from '../crypto/wipe';
import { fail, ok, type Result } from '../../src-shared/errors';

/**
 * The file of a backup: a header of 64 bytes, then chunks, each a secretbox. Numbers are little-endian.
 *
 *      0  14  "saltbox-backup"
 *     14   2  version, 1
 *     16  16  salt
 *     32   8  Argon2id: passes, memory in KiB (uint32 each)
 *     40  16  check of the passphrase
 *     56   8  the first bytes of SHA-512 of all before: tells damage from a wrong passphrase, and protects nothing
 *     64   …  chunks: 65,536 bytes and a tag of 16; the last one may be shorter, and is never empty
 *
 * HKDF-SHA-512 of Argon2id(passphrase, salt), salted with the first 40 bytes, gives the key of the chunks and the check:
 * a header that was changed leads to another key. A chunk's nonce is its number from 0 (uint64), zeros, and a last byte
 * that is 1 in the last chunk alone (the STREAM construction): chunks that are changed, moved, left out or cut off do
 * not open. No key is used for two files, as the salt is random.
 *
 * The chunks hold the length of the manifest (uint32), the manifest, and the file of the database.
 */
export const HEADER_LENGTH = 64;
export const CHUNK = 65_536;
export const SEALED_CHUNK = CHUNK + BOX_OVERHEAD;

const MAGIC = utf8('saltbox-backup');
const VERSION = 1;
const AUTHENTICATED = 40;
const CHECK_LENGTH = 16;
const SUMMED = 56;
const KEY_LABEL = utf8('saltbox-backup-key');
/** A file may ask for so much work and no more, or opening one would stop the computer. */
const MAX_PASSES = 16;
const MAX_MEMORY = 1024 * 1024;

export interface Header {
  readonly salt: Uint8Array;
  readonly cost: Argon2Cost;
  readonly check: Uint8Array;
}

/** What the header starts with, which the key depends on. */
function opening(salt: Uint8Array, { passes, memory }: Argon2Cost): Uint8Array {
  const bytes = new Uint8Array(AUTHENTICATED);
  bytes.set(MAGIC);
  bytes.set(salt, 16);
  const view = new DataView(bytes.buffer);
  view.setUint16(MAGIC.length, VERSION, true);
  view.setUint32(32, passes, true);
  view.setUint32(36, memory, true);
  return bytes;
}

export function formatHeader({ salt, cost, check }: Header): Uint8Array {
  const summed = concat(opening(salt, cost), check);
  return concat(summed, sha512(summed).subarray(0, HEADER_LENGTH - SUMMED));
}

/** Reads the first bytes of a file, fewer than a header where the file has no more. */
export function parseHeader(bytes: Uint8Array): Result<Header> {
  if (!equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return fail('backup-foreign');
  const sum = sha512(bytes.subarray(0, SUMMED)).subarray(0, HEADER_LENGTH - SUMMED);
  if (!equalBytes(bytes.subarray(SUMMED), sum)) return fail('backup-damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH);
  if (view.getUint16(MAGIC.length, true) !== VERSION) return fail('backup-newer');
  const cost = { passes: view.getUint32(32, true), memory: view.getUint32(36, true) };
  const bounded =
    cost.passes >= 1 && cost.passes <= MAX_PASSES && cost.memory >= 8 && cost.memory <= MAX_MEMORY;
  if (!bounded) return fail('backup-damaged');
  return ok({
    salt: bytes.slice(16, 16 + SALT_LENGTH),
    cost,
    check: bytes.slice(AUTHENTICATED, AUTHENTICATED + CHECK_LENGTH),
  });
}

/** The box of the chunks, and what the header holds to recognise the passphrase by. `stretched` is wiped. */
export function keysOf(
  stretched: Uint8Array,
  salt: Uint8Array,
  cost: Argon2Cost,
): { box: SharedBox; check: Uint8Array } {
  const keys = hkdfSha512(stretched, opening(salt, cost), KEY_LABEL, KEY_LENGTH + CHECK_LENGTH);
  const made = { box: secretBox(keys.subarray(0, KEY_LENGTH)), check: keys.slice(KEY_LENGTH) };
  wipe(keys, stretched);
  return made;
}

export function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE_LENGTH);
  new DataView(nonce.buffer).setBigUint64(0, BigInt(chunk), true);
  nonce[NONCE_LENGTH - 1] = last ? 1 : 0;
  return nonce;
}

/** Cuts bytes into chunks and seals them. One chunk is held back, as only the end shows which one is the last. */
export class ChunkSealer {
  readonly #box: SharedBox;
  readonly #held = new Uint8Array(CHUNK);
  #length = 0;
  #count = 0;

  constructor(box: SharedBox) {
    this.#box = box;
  }

  /** The chunks that are complete now. `bytes` may be used again afterwards. */
  push(bytes: Uint8Array): Uint8Array[] {
    const sealed: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      if (this.#length === CHUNK) sealed.push(this.#seal(false));
      const part = bytes.subarray(at, at + CHUNK - this.#length);
      this.#held.set(part, this.#length);
      this.#length += part.length;
      at += part.length;
    }
    return sealed;
  }

  /** The last chunk. */
  end(): Uint8Array {
    const sealed = this.#seal(true);
    wipe(this.#held);
    return sealed;
  }

  #seal(last: boolean): Uint8Array {
    const sealed = this.#box.seal(this.#held.subarray(0, this.#length), nonceOf(this.#count, last));
    this.#count += 1;
    this.#length = 0;
    return sealed;
  }
}

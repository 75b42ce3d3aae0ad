import { argon2idAsync } from '@noble/hashes/argon2.js';
import nacl from 'tweetnacl';
import { BOX_OVERHEAD, KEY_LENGTH, requireLength, SALT_LENGTH, type Engine } from './engine';

const ZERO = new Uint8Array(KEY_LENGTH);
let lowOrderKey: Uint8Array | null = null;

/** The reference, in JavaScript alone: runs everywhere, at a twentieth of libsodium's speed. */
export const tweetnaclEngine: Engine = {
  name: 'tweetnacl',

  publicKey(secretKey) {
    requireLength(secretKey, KEY_LENGTH);
    return nacl.scalarMult.base(secretKey);
  },

  agree(secretKey, publicKey) {
    requireLength(secretKey, KEY_LENGTH);
    requireLength(publicKey, KEY_LENGTH);
    const shared = nacl.scalarMult(secretKey, publicKey);
    // tweetnacl itself lets low-order points pass.
    return nacl.verify(shared, ZERO) ? null : shared;
  },

  precompute(publicKey, secretKey) {
    requireLength(secretKey, KEY_LENGTH);
    requireLength(publicKey, KEY_LENGTH);
    const key = nacl.box.before(publicKey, secretKey);
    // One multiplication, not a second one for `agree`: an all-zero result gives the same key whatever led to it.
    lowOrderKey ??= nacl.box.before(ZERO, ZERO);
    return nacl.verify(key, lowOrderKey) ? null : key;
  },

  seal: (plain, nonce, key) => nacl.secretbox(plain, nonce, key),

  sealInto(out, offset, plain, nonce, key) {
    out.set(nacl.secretbox(plain, nonce, key), offset);
  },

  open: (boxed, nonce, key) => nacl.secretbox.open(boxed, nonce, key),

  openInPlace(boxed, nonce, key) {
    const plain = nacl.secretbox.open(boxed, nonce, key);
    if (!plain) return null;
    boxed.set(plain, BOX_OVERHEAD);
    return boxed.subarray(BOX_OVERHEAD);
  },

  sha512: (bytes) => nacl.hash(bytes),

  async argon2id(passphrase, salt, { passes, memory }) {
    requireLength(salt, SALT_LENGTH);
    return argon2idAsync(passphrase, salt, { t: passes, m: memory, p: 1, dkLen: KEY_LENGTH });
  },
};

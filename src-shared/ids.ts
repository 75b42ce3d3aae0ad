import { base32, foreignLetter, lettersOf, unbase32 } from './base32';
import { fail, ok, type Result } from './errors';

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** A person's public key (client_id): 64 lower-case hex characters. PROTOCOL.md section 1. */
export type FriendId = Branded<'FriendId'>;
/** A message's random 16-byte id: 32 lower-case hex characters. */
export type MessageId = Branded<'MessageId'>;

/** SHA-512 as an argument, so that this file runs anywhere: bytes in, 64 bytes out. */
export type Sha512 = (bytes: Uint8Array) => Uint8Array;

export const isFriendId = (text: string): text is FriendId => /^[0-9a-f]{64}$/.test(text);
export const isMessageId = (text: string): text is MessageId => /^[0-9a-f]{32}$/.test(text);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex of any bytes. */
export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += HEX[byte] ?? '';
  return out;
}

/** The value of the hex digit with this code, of either case: digits and letters differ in bit 6. */
const digit = (code: number): number => (code & 0x0f) + 9 * (code >> 6);

/** Bytes of an even-length hex string that has been checked before. */
export function fromHex(hex: string): Uint8Array {
  const out = new Uint8Array(hex.length / 2);
  for (let i = 0; i < out.length; i++)
    out[i] = (digit(hex.charCodeAt(2 * i)) << 4) | digit(hex.charCodeAt(2 * i + 1));
  return out;
}

export function friendIdOf(publicKey: Uint8Array): FriendId {
  if (publicKey.length !== 32) throw new RangeError('a client_id has 32 bytes');
  return toHex(publicKey) as FriendId;
}
export const friendIdBytes = (id: FriendId): Uint8Array => fromHex(id);

const CHECKSUM_LABEL = new TextEncoder().encode('saltbox-id');
/** 34 bytes are 272 bits: 55 characters of 5 bits, the last one padded with three zero bits. */
const ID_LENGTH = 55;
const HEX_LENGTH = 64;

function checksum(key: Uint8Array, sha512: Sha512): Uint8Array {
  const input = new Uint8Array(CHECKSUM_LABEL.length + key.length);
  input.set(CHECKSUM_LABEL);
  input.set(key, CHECKSUM_LABEL.length);
  return sha512(input).subarray(0, 2);
}

/** The Saltbox ID: client_id and checksum in Crockford-style base32, in groups of five letters, upper case. */
export function formatSaltboxId(id: FriendId, sha512: Sha512): string {
  const key = friendIdBytes(id);
  const whole = new Uint8Array(34);
  whole.set(key);
  whole.set(checksum(key, sha512), 32);
  return (base32(whole).match(/.{5}/g) ?? []).join('-');
}

/** A short form for people's eyes: first and last letters of the key. Never used to identify anyone. */
export const shortKey = (id: FriendId): string => `${id.slice(0, 4)} ${id.slice(4, 8)} … ${id.slice(-4)}`;

/**
 * Reads one key as people paste it: hex of either case or a Saltbox ID, with spaces, line breaks, dashes or
 * colons between. What is wrong is said exactly. Links and surrounding text are `deeplink.ts`'s.
 */
export function parseKey(text: string, sha512: Sha512): Result<FriendId> {
  const letters = lettersOf(text);
  if (letters === '') return fail('key-missing');
  const foreign = foreignLetter(letters);
  if (foreign !== null) return fail('key-character', { character: foreign });
  // Of 2^55 IDs one has no letter beyond f, so a text of hex digits alone is hex, whole or cut off.
  const looksHex = /^[0-9a-f]*$/.test(letters);
  if (!looksHex) {
    // A wrong letter in a hex key is the likelier mistake where only few letters are not hex.
    const odd = letters.match(/[^0-9a-f]/g) ?? [];
    const meantHex = letters.length === HEX_LENGTH || (letters.length >= HEX_LENGTH - 4 && odd.length <= 3);
    if (meantHex) return fail('key-character', { character: odd[0] ?? '' });
  }
  const wanted = looksHex ? HEX_LENGTH : ID_LENGTH;
  if (letters.length < wanted) return fail('key-short', { missing: wanted - letters.length });
  if (letters.length > wanted) return fail('key-long', { extra: letters.length - wanted });
  if (looksHex) return ok(letters as FriendId);
  const whole = unbase32(letters);
  if (whole === null) return fail('key-checksum');
  const key = whole.subarray(0, 32);
  const sum = checksum(key, sha512);
  return sum[0] === whole[32] && sum[1] === whole[33] ? ok(friendIdOf(key)) : fail('key-checksum');
}

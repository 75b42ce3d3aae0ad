import * as v from 'valibot';
import { concat } from '../base/bytes';
import type { Random } from '../base/random';
import { BOX_OVERHEAD, KEY_LENGTH, SALT_LENGTH } from '../crypto/engine';
import { secretBox } from '../crypto/box';
import { NONCE_LENGTH } from '../crypto/nonce';
import { wipe } from '../crypto/wipe';
import { SaltboxError } from '../../src-shared/errors';
import type { Reason } from '../../src-shared/reasons';

/** What stands in the vault file. Everything in it is sealed or public. */

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(65_536));
const bytesOf = (length: number) =>
  v.pipe(
    base64,
    v.check((text) => Buffer.from(text, 'base64').length === length, `not ${length} bytes`),
  );
/** nonce 24 ‖ secretbox(vault key) */
const wrappedKey = bytesOf(NONCE_LENGTH + BOX_OVERHEAD + KEY_LENGTH);

/** One way to the vault key each. */
const slots = v.strictObject({
  /** Wrapped under Argon2id of the passphrase. The bounds keep an altered file from taking all memory or time. */
  passphrase: v.exactOptional(
    v.strictObject({
      salt: bytesOf(SALT_LENGTH),
      passes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
      /** KiB. */
      memory: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(1024 * 1024)),
      key: wrappedKey,
    }),
  ),
  /** Sealed by the system's keyring: base64 of the vault key. */
  keyring: v.exactOptional(v.strictObject({ key: base64 })),
  /** Wrapped under the key in the file beside the vault. */
  keyfile: v.exactOptional(v.strictObject({ key: wrappedKey })),
  /** Wrapped under HKDF of the recovery code. */
  recovery: v.exactOptional(v.strictObject({ key: wrappedKey })),
});
export type Slots = v.InferOutput<typeof slots>;

const current = v.strictObject({
  version: v.literal(2),
  slots,
  /** nonce 24 ‖ secretbox(JSON of `Secrets`, vault key) */
  sealed: base64,
});
export type VaultRecord = v.InferOutput<typeof current>;

/** Before there were passphrases: the key file held the vault key itself. */
const first = v.strictObject({
  version: v.literal(1),
  wrap: v.variant('by', [
    v.strictObject({ by: v.literal('keyring'), data: base64 }),
    v.strictObject({ by: v.literal('keyfile') }),
  ]),
  sealed: base64,
});
export type FirstRecord = v.InferOutput<typeof first>;

const newer = v.looseObject({ version: v.pipe(v.number(), v.minValue(3)) });

/** Throws a `SaltboxError` for one that this Saltbox cannot read. */
export function readRecord(raw: unknown): VaultRecord | FirstRecord {
  if (v.is(newer, raw)) throw new SaltboxError({ code: 'profile-newer' });
  const parsed = v.safeParse(v.union([current, first]), raw);
  if (!parsed.success) throw unreadable('vault-damaged');
  return parsed.output;
}

const key = v.pipe(
  bytesOf(KEY_LENGTH),
  v.transform((text) => fromBase64(text)),
);
const secrets = v.strictObject({ identity: key, database: key });
/** What the vault keeps: the secret key of the identity, and the key of the database. 32 bytes each. */
export type Secrets = v.InferOutput<typeof secrets>;

const secretsText = v.pipe(v.string(), v.parseJson(), secrets);

/** `nonce ‖ box` of `plain`, base64. */
export function sealed(plain: Uint8Array, key: Uint8Array, random: Random): string {
  const nonce = random(NONCE_LENGTH);
  const box = secretBox(key);
  const text = toBase64(concat(nonce, box.seal(plain, nonce)));
  box.wipe();
  return text;
}

/** What was sealed, or null where it was not sealed under this key. The caller wipes it. */
export function unsealed(text: string, key: Uint8Array): Uint8Array | null {
  const bytes = fromBase64(text);
  const box = secretBox(key);
  const plain = box.open(bytes.subarray(NONCE_LENGTH), bytes.subarray(0, NONCE_LENGTH));
  box.wipe();
  return plain;
}

/** The secrets in a vault, sealed. */
export function sealedSecrets({ identity, database }: Secrets, vaultKey: Uint8Array, random: Random): string {
  const plain = Buffer.from(JSON.stringify({ identity: toBase64(identity), database: toBase64(database) }));
  const text = sealed(plain, vaultKey, random);
  wipe(plain);
  return text;
}

/** The secrets in a vault, or null where the key is not its. The caller wipes them. */
export function unsealedSecrets(text: string, vaultKey: Uint8Array): Secrets | null {
  const plain = unsealed(text, vaultKey);
  if (!plain) return null;
  const parsed = v.safeParse(secretsText, Buffer.from(plain).toString());
  wipe(plain);
  if (!parsed.success) throw unreadable('vault-other');
  return parsed.output;
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
export const unreadable = (reason: Reason, cause?: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });

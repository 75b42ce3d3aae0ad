import * as v from 'valibot';
import { concat, fromUtf8, utf8 } from '../base/bytes';
import type { Random } from '../base/random';
import { KEY_LENGTH, secretBox } from '../crypto/box';
import { NONCE_LENGTH } from '../crypto/nonce';
import { SaltboxError } from '../../src-shared/errors';

/** The file the vault is kept in: electron-store in the app, its base (conf) without Electron. */
export interface VaultFile {
  /** The record as it stands, or undefined where there is none. Throws where the file is not readable. */
  read(): unknown;
  write(record: VaultRecord): void;
}

/** A key of 32 bytes in a file that its owner alone can read. */
export interface KeyFile {
  read(): Uint8Array | null;
  write(key: Uint8Array): void;
}

/** The system's keyring (safeStorage); null where there is none. */
export interface Keyring {
  seal(text: string): Uint8Array;
  open(sealed: Uint8Array): string;
}

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(65_536));
const record = v.strictObject({
  version: v.literal(1),
  /** Who holds the vault key: `keyring` wraps it in `data`, `keyfile` has it beside the vault. */
  wrap: v.variant('by', [
    v.strictObject({ by: v.literal('keyring'), data: base64 }),
    v.strictObject({ by: v.literal('keyfile') }),
  ]),
  /** nonce 24 ‖ secretbox(JSON of `Secrets`, vault key) */
  sealed: base64,
});
export type VaultRecord = v.InferOutput<typeof record>;

const key = v.pipe(
  base64,
  v.transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))),
  v.length(KEY_LENGTH),
);
const secrets = v.strictObject({ identity: key, database: key });

/** What the vault keeps: the secret key of the identity, and the key of the database. 32 bytes each. */
export type Secrets = v.InferOutput<typeof secrets>;

export interface OpenVault {
  readonly secrets: Secrets;
  readonly sealedBy: 'keyring' | 'keyfile';
  readonly fresh: boolean;
}

interface Places {
  readonly file: VaultFile;
  readonly keyFile: KeyFile;
  readonly keyring: Keyring | null;
}

/** Opens the vault, or makes it where there is none (`mayCreate`). Never replaces one that it cannot open. */
export function openVault(places: Places, random: Random, mayCreate: boolean): OpenVault {
  let raw: unknown;
  try {
    raw = places.file.read();
  } catch (cause) {
    throw unreadable('the vault file is damaged', cause);
  }
  if (raw === undefined) {
    if (!mayCreate) throw unreadable('the vault with its keys is missing beside the messages');
    return createVault(places, random);
  }
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(2)) }), raw))
    throw new SaltboxError({ code: 'profile-newer' });
  const parsed = v.safeParse(record, raw);
  if (!parsed.success) throw unreadable('the vault file is damaged');
  const found = unseal(parsed.output, vaultKeyOf(parsed.output, places));
  return { secrets: found, sealedBy: parsed.output.wrap.by, fresh: false };
}

function createVault({ file, keyFile, keyring }: Places, random: Random): OpenVault {
  const made: Secrets = { identity: random(KEY_LENGTH), database: random(KEY_LENGTH) };
  // A key file without a vault is what a crash between the two writes leaves: it is used, not replaced.
  const vaultKey = (keyring ? null : keyFile.read()) ?? random(KEY_LENGTH);
  if (!keyring) keyFile.write(vaultKey);
  const plain = JSON.stringify({ identity: toBase64(made.identity), database: toBase64(made.database) });
  const nonce = random(NONCE_LENGTH);
  file.write({
    version: 1,
    wrap: keyring ? { by: 'keyring', data: toBase64(keyring.seal(toBase64(vaultKey))) } : { by: 'keyfile' },
    sealed: toBase64(concat(nonce, secretBox(vaultKey).seal(utf8(plain), nonce))),
  });
  return { secrets: made, sealedBy: keyring ? 'keyring' : 'keyfile', fresh: true };
}

function vaultKeyOf({ wrap }: VaultRecord, { keyFile, keyring }: Places): Uint8Array {
  if (wrap.by === 'keyfile') {
    const found = keyFile.read();
    if (!found) throw foreign('its key file is missing.');
    return found;
  }
  if (!keyring) throw foreign('they are sealed by the keyring of the desktop, which is not available here.');
  try {
    return new Uint8Array(
      Buffer.from(keyring.open(new Uint8Array(Buffer.from(wrap.data, 'base64'))), 'base64'),
    );
  } catch (cause) {
    throw foreign('the keyring does not open them.', cause);
  }
}

function unseal(found: VaultRecord, vaultKey: Uint8Array): Secrets {
  const sealed = new Uint8Array(Buffer.from(found.sealed, 'base64'));
  const plain =
    vaultKey.length === KEY_LENGTH && sealed.length > NONCE_LENGTH
      ? secretBox(vaultKey).open(sealed.subarray(NONCE_LENGTH), sealed.subarray(0, NONCE_LENGTH))
      : null;
  const text = plain && fromUtf8(plain);
  if (text === null) throw foreign('the key beside them is not theirs.');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), secrets), text);
  if (!parsed.success) throw unreadable('the vault holds something else than keys');
  return parsed.output;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const unreadable = (reason: string, cause?: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-unreadable', params: { reason } }, { cause });
const foreign = (reason: string, cause?: unknown): SaltboxError =>
  new SaltboxError({ code: 'profile-foreign', params: { reason } }, { cause });

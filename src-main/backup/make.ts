import { open } from 'node:fs/promises';
import type { Random } from '../base/random';
import { SALT_LENGTH, type Argon2Cost } from '../crypto/engine';
import { wipe } from '../crypto/wipe';
import { passphraseBytes, passphraseKey } from '../identity/passphrase';
import type { Secrets } from '../identity/vault-record';
import type { Database } from '../storage/database';
import { valueOf } from '../../src-shared/errors';
import { readAt, writeWhole } from './files';
import { CHUNK, ChunkSealer, formatHeader, keysOf } from './format';
import { encodeManifest } from './manifest';
import type { Steps } from './task';

export interface MakeOptions {
  readonly path: string;
  readonly passphrase: string;
  readonly cost: Argon2Cost;
  readonly database: Database;
  /** Lends copies, which are wiped here. */
  readonly secrets: () => Secrets;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The database is frozen, and nothing is written so far. */
  readonly begun?: () => void;
}

/** Bytes read and sealed between two turns of everything else: some milliseconds of work. */
const SLICE = 8 * CHUNK;

/**
 * Writes a backup of the profile as it is at this moment, while it goes on being used: its database is copied as the
 * encrypted file that it is, so that nothing readable touches the disk. Answers its size in bytes. Throws a
 * `SaltboxError`, and leaves nothing.
 */
export async function makeBackup(options: MakeOptions, steps: Steps): Promise<{ bytes: number }> {
  const { path, cost, database, random } = options;
  const salt = random(SALT_LENGTH);
  const bytes = valueOf(passphraseBytes(options.passphrase));
  const { box, check } = keysOf(valueOf(await passphraseKey(bytes, salt, cost)), salt, cost);
  const secrets = options.secrets();
  try {
    const frozen = database.freeze(secrets.database);
    try {
      options.begun?.();
      const manifest = encodeManifest({ madeAt: options.now(), ...secrets, size: frozen.size });
      const sealer = new ChunkSealer(box);
      const header = formatHeader({ salt, cost, check });
      let written = 0;
      await writeWhole(path, async (write) => {
        const put = async (parts: readonly Uint8Array[]): Promise<void> => {
          for (const part of parts) {
            await write(part);
            written += part.length;
          }
        };
        await put([header, ...sealer.push(manifest)]);
        wipe(manifest);
        for await (const slice of slices(frozen.path, frozen.size, steps)) await put(sealer.push(slice));
        await put([sealer.end()]);
      });
      return { bytes: written };
    } finally {
      frozen.release();
    }
  } finally {
    box.wipe();
    wipe(secrets.identity, secrets.database);
  }
}

/** The first `size` bytes of a file, in slices that share one buffer. */
async function* slices(path: string, size: number, steps: Steps): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(SLICE);
  await steps.step(0, size);
  const file = await open(path, 'r');
  try {
    for (let at = 0; at < size;) {
      const slice = buffer.subarray(0, Math.min(SLICE, size - at));
      if ((await readAt(file, slice, at)) < slice.length) throw new Error('the database became shorter');
      yield slice;
      at += slice.length;
      await steps.step(at, size);
    }
  } finally {
    // On POSIX this lets go of the locks of the whole process on this file. Nobody else asks for them: the profile's own
    // lock lies on another file, and those of the WAL on a third.
    await file.close();
  }
}

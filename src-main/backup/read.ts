import { open, stat, type FileHandle } from 'node:fs/promises';
import type { SharedBox } from '../crypto/box';
import { BOX_OVERHEAD } from '../crypto/engine';
import { equalBytes } from '../base/bytes';
import { wipe } from '../crypto/wipe';
import { passphraseBytes, passphraseKey } from '../identity/passphrase';
import { SaltboxError, valueOf, type ErrorCode } from '../../src-shared/errors';
import type { Reason } from '../../src-shared/reasons';
import { explainedFile, readAt, writeWhole } from './files';
import { HEADER_LENGTH, keysOf, nonceOf, parseHeader, SEALED_CHUNK } from './format';
import { decodeManifest, type Manifest } from './manifest';
import type { Steps } from './task';

/** Chunks opened between two turns of everything else: some milliseconds of work. */
const SLICE = 8;

/**
 * Reads a backup to its end and writes the database in it, encrypted as it is, to `target`. Only where every chunk is as
 * it was written does `target` come to be. The keys in the answer are the caller's to wipe. Throws a `SaltboxError`.
 */
export async function readBackup(
  path: string,
  passphrase: string,
  target: string,
  steps: Steps,
): Promise<Manifest> {
  // Opening a pipe would wait for somebody to write to it, for ever.
  if (!(await reading(stat(path))).isFile())
    throw new SaltboxError({ code: 'file-unreadable', params: { reason: 'not-file' satisfies Reason } });
  const file = await reading(open(path, 'r'));
  // What is found on the way, for the end, whatever that is.
  const found: { box: SharedBox | null; manifest: Manifest | null } = { box: null, manifest: null };
  try {
    const { size } = await reading(file.stat());
    const box = await unlock(file, passphrase);
    found.box = box;
    await writeWhole(target, async (write) => {
      let left = 0;
      for await (const chunk of chunks(file, size, box, steps)) {
        const first = found.manifest ? null : decodeManifest(chunk);
        if (first) {
          found.manifest = first.manifest;
          left = first.manifest.size;
        }
        const bytes = first ? chunk.subarray(first.length) : chunk;
        left -= bytes.length;
        await write(bytes);
      }
      if (left !== 0) throw refused('backup-damaged');
    });
    if (!found.manifest) throw refused('backup-damaged');
    return found.manifest;
  } catch (error) {
    if (found.manifest) wipe(found.manifest.identity, found.manifest.database);
    throw error;
  } finally {
    found.box?.wipe();
    await file.close();
  }
}

async function unlock(file: FileHandle, passphrase: string): Promise<SharedBox> {
  const bytes = new Uint8Array(HEADER_LENGTH);
  const length = await reading(readAt(file, bytes, 0));
  const { salt, cost, check } = valueOf(parseHeader(bytes.subarray(0, length)));
  const stretched = await passphraseKey(valueOf(passphraseBytes(passphrase)), salt, cost);
  const keys = keysOf(valueOf(stretched), salt, cost);
  if (equalBytes(keys.check, check)) return keys.box;
  keys.box.wipe();
  throw refused('backup-passphrase');
}

/** The chunks, opened, some at a time, in bytes that the next ones will have. */
async function* chunks(
  file: FileHandle,
  size: number,
  box: SharedBox,
  steps: Steps,
): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(SLICE * SEALED_CHUNK);
  await steps.step(0, size);
  for (let at = HEADER_LENGTH, number = 0; at < size || number === 0; number += SLICE) {
    const length = await reading(readAt(file, buffer, at));
    at += length;
    yield openAll(buffer.subarray(0, length), box, number, at >= size);
    await steps.step(Math.min(at, size), size);
  }
}

/** Opens chunks from the number `first` on where they stand, and joins what was in them. Throws where one is damaged. */
function openAll(sealed: Uint8Array, box: SharedBox, first: number, toTheEnd: boolean): Uint8Array {
  const count = Math.max(1, Math.ceil(sealed.length / SEALED_CHUNK));
  let length = 0;
  for (let chunk = 0; chunk < count; chunk++) {
    const one = sealed.subarray(chunk * SEALED_CHUNK, (chunk + 1) * SEALED_CHUNK);
    const nonce = nonceOf(first + chunk, toTheEnd && chunk === count - 1);
    // The last one is never empty.
    const plain = one.length > BOX_OVERHEAD ? box.openInPlace(one, nonce) : null;
    if (!plain) throw refused('backup-damaged');
    sealed.set(plain, length);
    length += plain.length;
  }
  return sealed.subarray(0, length);
}

async function reading<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw explainedFile(error, 'file-unreadable');
  });
}

const refused = (code: ErrorCode): SaltboxError => new SaltboxError({ code });

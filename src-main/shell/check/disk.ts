import type { Finding } from '../../../src-shared/check';
import type { Sealing } from '../../../src-shared/model';

/** By what the keys are sealed, and that nothing else is left that opens them. */
export function judgeVault({ by, keyringToo }: Sealing, keyFileThere: boolean): Finding {
  if (by === 'keyfile') return { outcome: 'vault-keyfile', details: ['vault.key'] };
  if (keyFileThere) return { outcome: 'vault-leftover', details: ['vault.key'] };
  if (by === 'keyring') return { outcome: 'vault-keyring', details: [] };
  return { outcome: keyringToo ? 'vault-both' : 'vault-passphrase', details: [] };
}

/** How a database begins that everybody can read. */
const PLAIN = 'SQLite format 3\0';
/** So many of the 256 bytes there are occur in a sealed page of 4096: all of them, but for chance. */
const MANY = 240;
const PAGE = 4096;

/** The first page of the database, as it is on the disk. */
export function judgeDatabase(page: Uint8Array): Finding {
  if (page.length < PAGE) return { outcome: 'database-untold', details: [] };
  if (Buffer.from(page.subarray(0, PLAIN.length)).toString('latin1') === PLAIN)
    return { outcome: 'database-readable', details: ['SQLite format 3'] };
  const different = new Set(page.subarray(0, PAGE)).size;
  return different >= MANY
    ? { outcome: 'database-encrypted', details: [] }
    : { outcome: 'database-readable', details: [`${different} / 256`] };
}

/** Whether others on this computer are kept out; null: the system has no such rights. A mode is that of `stat`. */
export function judgeFiles(
  files: readonly { readonly name: string; readonly mode: number; readonly own: boolean }[] | null,
): Finding {
  if (files === null) return { outcome: 'files-untold', details: [] };
  const open = files.filter(({ mode, own }) => !own || (mode & 0o077) !== 0);
  return {
    outcome: open.length === 0 ? 'files-own' : 'files-open',
    details: open.map(({ name, mode }) => `${name} ${(mode & 0o777).toString(8)}`),
  };
}

import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Archive } from './archive';

// There is no such module outside Electron, where the usual one is as this.
vi.mock('original-fs', () => import('node:fs'));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function fresh(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'saltbox-archive-')), 'app.asar');
  writeFileSync(path, 'what runs');
  return path;
}

it('is told by its hash, and is itself until another lies there', async () => {
  const path = fresh();
  const archive = new Archive(path);
  expect([archive.replaced, await archive.hash()]).toEqual([false, sha256('what runs')]);
  writeFileSync(`${path}.new`, 'what came');
  renameSync(`${path}.new`, path);
  expect(archive.replaced).toBe(true);
});

it('is another one too when it is written over, or gone', () => {
  const [written, gone] = [fresh(), fresh()];
  const archives = [new Archive(written), new Archive(gone)];
  writeFileSync(written, 'what came');
  utimesSync(written, 1, 1);
  rmSync(gone);
  expect(archives.map(({ replaced }) => replaced)).toEqual([true, true]);
});

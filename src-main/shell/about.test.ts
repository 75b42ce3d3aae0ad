import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readCommit } from './about';

// There is no such module outside Electron, and nothing of it is used here.
vi.mock('original-fs', () => ({ createReadStream: () => undefined }));

it('says of which commit a release is, and nothing of a working copy or of what makes no sense', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'saltbox-about-')), 'build.json');
  expect(readCommit(path)).toBeNull();
  const commit = '0a'.repeat(20);
  for (const [text, told] of [
    [JSON.stringify({ commit }), commit],
    [JSON.stringify({ commit, more: 1 }), commit],
    ['{', null],
    ['{}', null],
    [JSON.stringify({ commit: '<b>' }), null],
  ] as const) {
    writeFileSync(path, text);
    expect(readCommit(path)).toBe(told);
  }
});

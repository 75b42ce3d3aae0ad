import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBuild } from './about';

it('says of which commit a release is, and nothing of a working copy or of what makes no sense', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'saltbox-about-')), 'build.json');
  expect(readBuild(path)).toEqual({ commit: null, hash: null });
  const [commit, hash] = ['0a'.repeat(20), 'fe'.repeat(32)];
  for (const [text, told] of [
    [JSON.stringify({ commit, hash }), { commit, hash }],
    [JSON.stringify({ commit }), { commit, hash: null }],
    ['{', { commit: null, hash: null }],
    [JSON.stringify({ commit: '<b>' }), { commit: null, hash: null }],
  ] as const) {
    writeFileSync(path, text);
    expect(readBuild(path)).toEqual(told);
  }
});

import type { App } from 'electron';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aboutOf, readCommit } from './about';

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

it('shows no hash of what an update put in the place of what runs', async () => {
  const archive = { replaced: false, hash: () => Promise.resolve('c0ffee') };
  // What is not looked at is left out.
  const app = { getVersion: () => '1.2.3' } as App;
  const about = aboutOf(app, 'none', archive);
  expect(await about()).toMatchObject({ version: '1.2.3', hash: 'c0ffee', replaced: false });
  archive.replaced = true;
  expect(await about()).toMatchObject({ version: '1.2.3', hash: null, replaced: true });
  expect(await aboutOf(app, 'none', null)()).toMatchObject({ hash: null, replaced: false });
});

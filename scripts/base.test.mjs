import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { root, skip } from './base.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['', 0],
  ['1', 1],
])('tests that cannot be run fail where all of them are wanted: "%s"', (wanted, code) => {
  vi.stubEnv('SALTBOX_NO_SKIP', wanted);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(skip('the moon is full')).toBe(code);
  expect(said).toHaveBeenCalledWith('skipped: the moon is full\n');
});

test.each([
  ['return 3;', 3],
  ['throw new Failure("no");', 1],
  ['return 0;', 0],
])('a script that comes to "%s" ends so, whatever a library does at its end', (body, code) => {
  const script = join(mkdtempSync(join(tmpdir(), 'saltbox-base-')), 'script.mjs');
  const base = pathToFileURL(join(root, 'scripts/base.mjs')).href;
  writeFileSync(
    script,
    `import { Failure, runAsScript } from '${base}';
    process.once('beforeExit', () => process.exit(0));
    await runAsScript(import.meta.url, async () => { if (!Failure) return; ${body} });`,
  );
  expect(spawnSync(process.execPath, [script]).status).toBe(code);
});

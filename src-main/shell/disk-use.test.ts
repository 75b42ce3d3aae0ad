import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diskUse } from './disk-use';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

it('counts the database with its log, what was written down, and all else', async () => {
  mkdirSync(join(dir, 'logs', 'reports'), { recursive: true });
  mkdirSync(join(dir, 'window', 'Cache'), { recursive: true });
  const files = {
    ...{ 'saltbox.db': 4096, 'saltbox.db-wal': 100, 'saltbox.db-shm': 10, 'saltbox.db.first-page': 7 },
    ...{ 'logs/saltbox.log': 30, 'logs/reports/one': 5, 'vault.json': 20, 'window/Cache/saltbox.db': 3 },
  };
  for (const [name, size] of Object.entries(files)) writeFileSync(join(dir, name), Buffer.alloc(size));
  // What is elsewhere is not of the profile, and a circle has no end.
  symlinkSync(dir, join(dir, 'window', 'round'));
  expect(await diskUse(dir)).toEqual({ database: 4206, log: 35, rest: 30 });
});

it('counts nothing where there is nothing', async () => {
  expect(await diskUse(join(dir, 'gone'))).toEqual({ database: 0, log: 0, rest: 0 });
});

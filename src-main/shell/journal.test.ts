import type { App } from 'electron';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { ManualClock } from '../base/clock';
import { Journal } from './journal';

it('writes down one end of a sitting, however often it is told of', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-test-'));
  // What is not looked at is left out.
  const app = { getVersion: () => '1.2.3' } as App;
  const journal = new Journal({ folder, clock: new ManualClock(), app, build: join(folder, 'none') });
  expect(existsSync(join(folder, 'running'))).toBe(false);
  journal.begun();
  expect(existsSync(join(folder, 'running'))).toBe(true);
  journal.ended();
  journal.ended();
  expect(existsSync(join(folder, 'running'))).toBe(false);
  expect(readFileSync(journal.path, 'utf8').match(/"event":"ended"/g)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

import { afterEach, expect, test, vi } from 'vitest';
import { skip } from './base.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['', 0],
  ['true', 1],
])('tests that cannot be run fail in continuous integration alone: CI=%s', (ci, code) => {
  vi.stubEnv('CI', ci);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(skip('the moon is full')).toBe(code);
  expect(said).toHaveBeenCalledWith('skipped: the moon is full\n');
});

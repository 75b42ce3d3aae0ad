// Every test that SECURITY.md names exists under its whole title.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8').replace(/\s+/g, ' ');

/** A file of tests, and all the titles that are quoted after it, up to the next file or the end of the cell. */
const claims = [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.(?:ts|mjs))`([^`|]*)/g)].flatMap(
  ([, file, rest]) => [...rest.matchAll(/"([^"]+)"/g)].map(([, title]) => [title, file]),
);

const sourceOf = (file) => {
  const path = [join(root, 'src-main', file), join(root, file)].find((one) => existsSync(one));
  return path === undefined ? '' : readFileSync(path, 'utf8');
};

describe('what SECURITY.md claims', () => {
  test.each(claims)('"%s" is a test of %s', (title, file) => {
    const source = sourceOf(file);
    expect(["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`))).toBe(true);
  });

  test('is shown by many tests, and names no file of tests without a title', () => {
    expect(claims.length).toBeGreaterThan(60);
    const files = [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.(?:ts|mjs))`:/g)].map(([, file]) => file);
    expect(files.filter((file) => !claims.some(([, named]) => named === file))).toEqual([]);
  });
});

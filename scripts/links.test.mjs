// Every document leads to what exists, and every picture is shown by one.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './base.mjs';

const LARGEST_PICTURE = 120_000;
const IGNORED = new Set(['node_modules', 'dist', 'release', '.cache', '.git', 'artifacts']);

function documentsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Without what is code, in which brackets are no links. */
const proseOf = (file) =>
  readFileSync(file, 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]*`/g, '');

/** The name by which a heading is led to, as GitHub makes it. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

const links = documentsIn(root).flatMap((file) =>
  [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => ({ from: relative(root, file), to })),
);
const inside = links.filter(({ to }) => !/^[a-z]+:/.test(to));
const targetOf = ({ from, to }) => {
  const [path, anchor] = to.split('#');
  return { file: path === '' ? join(root, from) : resolve(root, dirname(from), path), anchor };
};

describe('documents', () => {
  test.each(inside)('$from leads to $to', (link) => {
    const { file, anchor } = targetOf(link);
    expect(existsSync(file)).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(file)).toContain(anchor);
  });

  test('lead to files that are kept', () => {
    const kept = new Set(
      execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split(
        '\n',
      ),
    );
    const files = inside.map((link) => relative(root, targetOf(link).file));
    expect(files.filter((file) => !kept.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });
});

describe('pictures of the documents', () => {
  const folder = join(root, 'docs/pictures');
  const shown = new Set(inside.map((link) => targetOf(link).file));

  test.each(readdirSync(folder))('%s is shown, and small', (name) => {
    expect(shown).toContain(join(folder, name));
    expect(statSync(join(folder, name)).size).toBeLessThan(LARGEST_PICTURE);
  });
});

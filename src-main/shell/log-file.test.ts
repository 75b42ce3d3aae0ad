import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LogFile } from './log-file';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'saltbox-log-')), 'logs');
const sizes = (folder: string): number[] =>
  readdirSync(folder).map((name) => statSync(join(folder, name)).size);

it('keeps five files of the size that was said, the newest lines last, and no line in two parts', () => {
  const folder = fresh();
  const file = new LogFile(folder, 200);
  for (let i = 0; i < 500; i += 1) file.write(JSON.stringify({ i }));
  expect(readdirSync(folder).sort()).toEqual([
    'saltbox.1.log',
    'saltbox.2.log',
    'saltbox.3.log',
    'saltbox.4.log',
    'saltbox.log',
  ]);
  expect(Math.max(...sizes(folder))).toBeLessThanOrEqual(200);
  const all = [4, 3, 2, 1, 0].flatMap((age) =>
    readFileSync(join(folder, age === 0 ? 'saltbox.log' : `saltbox.${age}.log`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const first = 500 - all.length;
  expect(all).toEqual(all.map((_, index) => JSON.stringify({ i: first + index })));
  expect(file.tail(2)).toEqual(['{"i":498}', '{"i":499}']);
});

it('goes on where the last sitting ended, and counts what that wrote', () => {
  const folder = fresh();
  new LogFile(folder, 100).write('a'.repeat(90));
  new LogFile(folder, 100).write('b'.repeat(90));
  expect(readFileSync(join(folder, 'saltbox.1.log'), 'utf8')).toBe(`${'a'.repeat(90)}\n`);
  expect(readFileSync(join(folder, 'saltbox.log'), 'utf8')).toBe(`${'b'.repeat(90)}\n`);
});

it.runIf(process.platform !== 'win32')('is for the eyes of its owner alone', () => {
  const folder = fresh();
  new LogFile(folder).write('line');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'saltbox.log')).mode & 0o777).toBe(0o600);
});

it.runIf(process.platform === 'linux')('loses lines on a full disk, and stops nothing', () => {
  const folder = fresh();
  mkdirSync(folder);
  symlinkSync('/dev/full', join(folder, 'saltbox.log'));
  const file = new LogFile(folder);
  expect(() => {
    file.write('line');
  }).not.toThrow();
});

it('writes nothing where its folder cannot be made', () => {
  const place = join(mkdtempSync(join(tmpdir(), 'saltbox-log-')), 'file');
  writeFileSync(place, '');
  const file = new LogFile(join(place, 'logs'));
  file.write('line');
  expect(file.tail(5)).toEqual([]);
});

it('stops where it may not begin a new file, rather than grow without bounds', () => {
  const folder = fresh();
  const file = new LogFile(folder, 100);
  // Nobody, root or not, gives a file the name of a folder that holds something.
  for (const age of [1, 2, 3, 4])
    mkdirSync(join(folder, `saltbox.${String(age)}.log`, 'full'), { recursive: true });
  file.write('a'.repeat(90));
  for (let i = 0; i < 100; i += 1) file.write('b'.repeat(90));
  expect(statSync(join(folder, 'saltbox.log')).size).toBe(91);
});

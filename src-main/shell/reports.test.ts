import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Reports } from './reports';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'saltbox-reports-')), 'logs');

it('tells of the newest one until it is put away, and keeps it', () => {
  const folder = fresh();
  const reports = new Reports(folder);
  expect(reports.latest).toBeNull();
  reports.write('first', 1_000);
  reports.write('second', 2_000);
  expect(new Reports(folder).latest).toBe('second');
  reports.putAway(false);
  expect(reports.latest).toBeNull();
  expect(readdirSync(folder)).toEqual([
    'report-1970-01-01T00-00-01-000Z.txt',
    'report-1970-01-01T00-00-02-000Z.txt',
  ]);
});

it('deletes the one that is told of, and no other', () => {
  const folder = fresh();
  const reports = new Reports(folder);
  reports.write('first', 1_000);
  reports.write('second', 2_000);
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  reports.putAway(true);
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'report-1970-01-01T00-00-01-000Z.txt']);
  expect(reports.latest).toBeNull();
  reports.putAway(true);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('keeps the last ten', () => {
  const folder = fresh();
  const reports = new Reports(folder);
  for (let i = 1; i <= 14; i += 1) reports.write(String(i), i * 1_000);
  expect(readdirSync(folder)).toHaveLength(10);
  expect(reports.latest).toBe('14');
});

it.runIf(process.platform !== 'win32')('is for the eyes of its owner alone', () => {
  const folder = fresh();
  new Reports(folder).write('text', 1_000);
  const [name = ''] = readdirSync(folder);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('is silent where nothing can be written', () => {
  const place = join(mkdtempSync(join(tmpdir(), 'saltbox-reports-')), 'file');
  writeFileSync(place, '');
  const reports = new Reports(join(place, 'logs'));
  reports.write('text', 1_000);
  reports.putAway(true);
  expect(reports.latest).toBeNull();
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RunningMark } from './running-mark';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'saltbox-mark-')), 'logs', 'running');
const sitting = (startedAt: number) => ({ version: '1.0.0', commit: null, startedAt });

it('tells the next start of an end without a good-bye, once', () => {
  const path = fresh();
  expect(new RunningMark(path).begin(sitting(1_000), 0)).toBeNull();
  const next = new RunningMark(path);
  expect(next.begin(sitting(2_000), 0)).toEqual(sitting(1_000));
  next.end();
  expect(new RunningMark(path).begin(sitting(3_000), 0)).toBeNull();
});

it('says nothing where the computer went off meanwhile', () => {
  const path = fresh();
  new RunningMark(path).begin(sitting(1_000), 0);
  expect(new RunningMark(path).begin(sitting(9_000), 5_000)).toBeNull();
});

it('says nothing where an update came meanwhile', () => {
  const path = fresh();
  new RunningMark(path).begin(sitting(1_000), 0);
  expect(new RunningMark(path).begin({ ...sitting(2_000), version: '1.0.1' }, 0)).toBeNull();
});

it('takes anything else in its place for none', () => {
  const path = fresh();
  new RunningMark(path).begin(sitting(1_000), 0);
  for (const text of ['', 'null', '{"version":1}', '[]']) {
    writeFileSync(path, text);
    expect(new RunningMark(path).begin(sitting(2_000), 0)).toBeNull();
  }
});

it('is silent where it cannot be written', () => {
  const place = join(mkdtempSync(join(tmpdir(), 'saltbox-mark-')), 'file');
  writeFileSync(place, '');
  const mark = new RunningMark(join(place, 'logs', 'running'));
  expect(mark.begin(sitting(1_000), 0)).toBeNull();
  mark.end();
});

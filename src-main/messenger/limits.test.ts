import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as peers from '../peers/limits';
import * as protocol from '../protocol/constants';
import * as dht from '../transport/dht-limits';
import { lanLimits } from '../transport/neighbours';
import { PROXIED_DIAL_TIMEOUT, PROXY_TIMEOUT } from '../transport/socks';
import { DIAL_TIMEOUT, HIGH_WATER } from '../transport/tcp';
import * as typed from '../../src-shared/limits';

const all: Readonly<Record<string, unknown>> = {
  ...protocol,
  ...peers,
  ...dht,
  DIAL_TIMEOUT,
  HIGH_WATER,
  lanLimits,
  PROXIED_DIAL_TIMEOUT,
  PROXY_TIMEOUT,
};
const units: Readonly<Record<string, number>> = {
  ...{ ms: 1, s: 1_000, min: 60_000, h: 3_600_000 },
  ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 },
};
const number = (text = ''): number => Number(text.replaceAll(',', ''));

/** What a figure of the table says, in the units of the constants. */
function read(figure: string): unknown {
  const rate = /^([\d,]+) at once, then ([\d,]+) in (\d+) s$/.exec(figure);
  if (rate) return { burst: number(rate[1]), perSecond: number(rate[2]) / number(rate[3]) };
  const [amount, unit] = figure.split(' ');
  return number(amount) * (unit === undefined ? 1 : (units[unit] ?? NaN));
}

/** The constant of a name such as `linkLimits.packetsPerTurn`. */
const named = (path: string): unknown =>
  path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key], all);

const text = readFileSync(join(import.meta.dirname, '../../PROTOCOL.md'), 'utf8');
const section = text.slice(text.indexOf('**7.9'));
const rows = [...section.matchAll(/^\| .+? \| (.+?) \| `(.+?)` \|/gm)].map(
  ([, figure = '', constant = '']) => [constant, figure] as const,
);

describe('the tables of limits in PROTOCOL.md 7.9 and 8.4', () => {
  it.each(rows)('say of %s what the program does: %s', (constant, figure) => {
    expect(read(figure)).toEqual(named(constant));
  });

  it('name every limit of peers/limits.ts and transport/dht-limits.ts', () => {
    const names = Object.entries({ ...peers, ...dht }).flatMap(([name, value]): string[] =>
      typeof value === 'number' ? [name] : Object.keys(value).map((key) => `${name}.${key}`),
    );
    // By how much a pause grows is said beside the first one.
    const missing = names.filter(
      (name) => !rows.some(([row]) => row === name) && !name.endsWith('_PAUSE.factor'),
    );
    expect(missing).toEqual([]);
  });
});

it('what people may type is what the protocol carries', () => {
  expect([typed.MAX_TEXT_BYTES, typed.MAX_WORDS_BYTES, typed.MAX_NAME_LENGTH]).toEqual([
    protocol.MAX_TEXT_BYTES,
    protocol.MAX_WORDS,
    protocol.MAX_NAME,
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLog, type Log } from './log';
import { scrubbed } from './scrub';

const HOME = '/srv/people/sam';

/** What a log that is used by `work` comes to. */
function written(work: (log: Log) => void): string {
  const lines: string[] = [];
  work(
    jsonLog(
      (line) => lines.push(line),
      () => 0,
      { home: HOME },
    ),
  );
  return lines.join('\n');
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const group = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{5}$/);
/** Every form in which a secret or a key is ever written. */
const secret = fc.oneof(
  key.map(toHex),
  key.map((bytes) => toHex(bytes).toUpperCase()),
  key.map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.uint8Array({ minLength: 8, maxLength: 16 }).map(toHex),
  fc.array(group, { minLength: 11, maxLength: 11 }).map((all) => all.join('-')),
  fc
    .array(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/), { minLength: 8, maxLength: 8 })
    .map((all) => all.join('-')),
  fc.array(fc.stringMatching(/^\d{5}$/), { minLength: 12, maxLength: 12 }).map((all) => all.join(' ')),
);
/** What people write: two words at least. */
const words = fc
  .array(fc.stringMatching(/^[A-Za-zÀ-ž]{3,12}$/), { minLength: 2, maxLength: 8 })
  .map((all) => all.join(' '));

describe('a log', () => {
  it('is one JSON object a line, with its time, its level and the fields that there are', () => {
    const line = written((log) => {
      log('warn', 'link-closed', { dialled: true, reason: 'timeout', ms: 12 });
    });
    expect(JSON.parse(line)).toEqual({
      ...{ time: '1970-01-01T00:00:00.000Z', level: 'warn', event: 'link-closed' },
      ...{ reason: 'timeout', dialled: true, ms: 12 },
    });
  });

  it('takes no field that is not one of its own', () => {
    const line = written((log) => {
      // As it would be if somebody silenced the type checker.
      log('info', 'odd', { name: 'Mia', text: 'hello' } as object);
    });
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['time', 'level', 'event']);
  });

  it('keeps no key, code or safety number, in whatever field or error it is put', () => {
    fc.assert(
      fc.property(secret, (one) => {
        const line = written((log) => {
          log('error', 'leak', { reason: one, why: one, error: new Error(`for ${one}: no`) });
          log('error', 'leak', { error: new TypeError('outer', { cause: new Error(`the key ${one}`) }) });
        });
        expect(line).not.toContain(one);
        // Neither do two thirds of it.
        expect(line).not.toContain(one.slice(0, Math.ceil((one.length * 2) / 3)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps no text that people wrote, as a field, or as what an error quotes', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = written((log) => {
          log('error', 'leak', { reason: text, kind: { text }, why: new TextEncoder().encode(text) });
          log('error', 'leak', { error: new Error(`Unexpected token, "${text}" is not valid JSON`) });
          log('error', 'leak', { error: Object.assign(new Error(text), { code: 'ENOENT' }) });
        });
        expect(line).not.toContain(text);
      }),
    );
  });

  it('tells of an error its code and those behind it, and not the files that it names', () => {
    const line = written((log) => {
      const cause = Object.assign(new Error("ENOENT: no such file, open '/x/Mia.txt'"), { code: 'ENOENT' });
      log('error', 'failed', { error: new Error('no way', { cause }) });
    });
    expect(JSON.parse(line)).toMatchObject({ error: 'Error: no way < Error: ENOENT' });
  });
});

describe('what is scrubbed of a text', () => {
  it.each([
    ['connect ECONNREFUSED 192.168.1.20:33733', 'connect ECONNREFUSED (address)'],
    ['connect [fe80::1%eth0]:33733 failed', 'connect (address) failed'],
    ['from 2001:db8::7 to ::1', 'from (address) to (address)'],
    ['at 2001:db8:1:2:3:4:5:6', 'at (address)'],
    ['at /srv/people/sam/Saltbox/main.cjs:12:5', 'at ~/Saltbox/main.cjs:12:5'],
    ['at /home/mia/app.js:1:2', 'at ~/app.js:1:2'],
    ['at C:\\Users\\Mia\\app.js', 'at C:~\\app.js'],
    ['open saltbox:abc?name=Mia', 'open saltbox:…'],
    ["reading 'size'", "reading 'size'"],
    ['of "a "nested" one" here', 'of "…" here'],
  ])('%s', (text, left) => {
    expect(scrubbed(text, HOME)).toBe(left);
  });

  it('leaves the lines and columns of a stack, times and versions', () => {
    for (const text of [
      'at run (node:internal/timers:581:17)',
      'at dist/main/main.cjs:10234:33',
      '<anonymous>:3:11',
      '45.4.1',
    ])
      expect(scrubbed(text, HOME)).toBe(text);
    expect(scrubbed('Chromium 114.0.5735.289', HOME)).toBe('Chromium 114.0.5735.289');
  });
});

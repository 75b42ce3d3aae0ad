import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportText, type Incident } from './report';

const incident: Incident = {
  error: null,
  startedAt: 0,
  now: 60_000,
  version: '1.2.3',
  commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
  log: ['{"event":"started"}'],
};
const text = (more: Partial<Incident>): string =>
  reportText({ ...incident, ...more }, ['system: linux'], '/srv/sam');

it('says what happened to which Saltbox, on what system, and how the log ended', () => {
  expect(text({ error: new RangeError('too far') })).toMatch(
    /^Saltbox met an error.*\nended: 1970-01-01T00:01:00\.000Z\nstarted: 1970-01-01T00:00:00\.000Z\nversion: 1\.2\.3 \(a1b2c3d4e5f60718293a4b5c6d7e8f9001122334\)\nsystem: linux\n\nRangeError: too far\n\s+at [^]+\nThe last lines of the log:\n{"event":"started"}\n$/,
  );
  expect(text({ commit: null })).toContain('version: 1.2.3 (no release)');
});

it('has the errors behind an error, where each came from, and no path of a home', () => {
  const cause = new Error('first');
  cause.stack = 'Error: first\n    at open (/srv/sam/x/main.cjs:12:5)\n    at run (/home/mia/main.cjs:1:1)';
  const said = text({ error: new Error('second', { cause }) });
  expect(said).toContain(
    'caused by Error: first\n    at open (~/x/main.cjs:12:5)\n    at run (~/main.cjs:1:1)',
  );
});

it('has nothing of a thrown thing that is no error, and ends where it would be too long', () => {
  expect(text({ error: 'words of mine' })).toContain('a thrown string\n');
  expect(text({ error: { words: 'of mine' } })).not.toContain('of mine');
  expect(text({ log: Array.from({ length: 2000 }, () => 'x'.repeat(200)) }).length).toBe(60_000);
});

it('has no key and no quoted text of an error', () => {
  const secret = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  const words = fc.stringMatching(/^[a-zà-ž]{4,10} [a-zà-ž]{4,10}$/);
  fc.assert(
    fc.property(secret, words, (key, said) => {
      const report = text({ error: new TypeError(`${key} is odd: "${said}"`) });
      expect(report).not.toContain(key.slice(0, 20));
      expect(report).not.toContain(said);
    }),
  );
});

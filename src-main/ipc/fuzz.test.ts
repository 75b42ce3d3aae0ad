import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { World, type Person } from '../messenger/world';
import corpus from '../protocol/corpus/refused.json';
import { contract } from '../../src-shared/ipc-contract';
import { answerLines } from './lines';

fc.configureGlobal({ seed: 3, numRuns: 300, ...fc.readConfigureGlobal() });

const names = [
  ...['addFriend', 'requests', 'accept', 'decline', 'block', 'unblock', 'allowBase', 'removeFriend'],
  ...['friends', 'send', 'history', 'status'],
];
const key = fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/), fc.string());
const wild = fc.oneof(fc.jsonValue(), key, fc.integer(), fc.constant(null));
/** The right fields with wrong values, missing or beside others. */
const fields = fc.record(
  { key, text: wild, message: wild, address: wild, nickname: wild, limit: wild, before: wild, ref: wild },
  { requiredKeys: [] },
);
const commands = fc
  .tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fields)
  .map(([command, rest]) => JSON.stringify({ ...rest, command }));

describe('lines of JSON', () => {
  let alice: Person;
  beforeAll(async () => {
    ({ alice } = await new World().people('alice'));
  });

  const answersOnce = async (line: string): Promise<void> => {
    const out: unknown[] = [];
    const answer = answerLines({
      messenger: () => alice.messenger,
      keeper: null,
      write: (one) => out.push(one),
      quit: () => undefined,
    });
    await answer(line);
    expect(out).toHaveLength(line.trim() === '' ? 0 : 1);
    for (const one of out) {
      expect(JSON.parse(JSON.stringify(one))).toMatchObject({ event: 'result' });
      expect(one).not.toMatchObject({ code: 'internal' });
    }
  };

  it('of any kind are answered once, and break nothing', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.json(), commands), answersOnce));
  });

  it.each(corpus.lines)('%j is refused', answersOnce);
});

describe('questions of the window', () => {
  const questions = Object.entries(contract).flatMap(([name, one]) =>
    one.kind === 'invoke' ? [[name, one.input] as const] : [],
  );

  it.each(questions)(
    '%s takes nothing that is not of its form, and comes out as it went in',
    (_name, schema) => {
      const input = fc.oneof(fc.anything(), fields, fc.record({ key }, { requiredKeys: [] }));
      fc.assert(
        fc.property(input, (value) => {
          const read = v.safeParse<typeof schema>(schema, value);
          if (read.success) expect({ ...read.output }).toEqual({ ...(value as object) });
        }),
      );
    },
  );

  it.each(corpus.questions.map((one) => [one]))('%j is refused, whatever is asked with it', (value) => {
    for (const [, schema] of questions)
      if (!v.safeParse(schema, null).success) expect(v.safeParse(schema, value).success).toBe(false);
  });
});

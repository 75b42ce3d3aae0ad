import { expect, test } from 'vitest';
import { NO_HABITS } from '../../src-shared/emoji';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { Change, Snapshot } from '../../src-shared/model';
import { DEFAULTS } from '../../src-shared/settings';
import { keyOf, profile, sealing } from '../testing/people';
import { follow } from './sync';

const snapshotAt = (seq: number): Snapshot => ({
  seq,
  profile: profile('Sam'),
  settings: { ...DEFAULTS, lock: { idleMinutes: 0, onSuspend: true }, emoji: NO_HABITS },
  sealing: sealing(),
  friends: [],
  requests: [],
  drafts: [],
});
const gone = (who: string): Change => ({ type: 'requestRemoved', key: keyOf(who) });

/** A main process whose answers come when the test says so, and a sink that writes down what it was told. */
function world() {
  const told: string[] = [];
  const asked: ((answer: Result<Snapshot>) => void)[] = [];
  let listener: ((numbered: { seq: number; change: Change }) => void) | null = null;
  const names = new Map(['a', 'b', 'c', 'd'].map((who) => [keyOf(who), who]));
  follow(
    {
      snapshot: () => new Promise((resolve) => asked.push(resolve)),
      change: (to) => {
        listener = to;
        return () => {
          listener = null;
        };
      },
    },
    {
      snapshot: ({ seq }) => told.push(`snapshot ${String(seq)}`),
      change: (change) => told.push('key' in change ? (names.get(change.key) ?? '?') : change.type),
      problem: ({ code }) => told.push(code),
    },
  );
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    told,
    asked,
    push: (seq: number, who: string) => listener?.({ seq, change: gone(who) }),
    listening: () => listener !== null,
    answer: async (answer: Result<Snapshot>) => {
      asked.shift()?.(answer);
      await settle();
    },
  };
}

test('changes that come while the snapshot is under way follow it, without those it contains', async () => {
  const { told, push, answer } = world();
  push(4, 'a');
  push(5, 'b');
  push(6, 'c');
  await answer(ok(snapshotAt(4)));
  push(7, 'd');
  expect(told).toEqual(['snapshot 4', 'b', 'c', 'd']);
});

test('a gap asks for a new snapshot, and what came meanwhile follows that one', async () => {
  const { told, asked, push, answer } = world();
  await answer(ok(snapshotAt(1)));
  push(2, 'a');
  push(4, 'c');
  push(5, 'd');
  expect(asked).toHaveLength(1);
  await answer(ok(snapshotAt(4)));
  expect(told).toEqual(['snapshot 1', 'a', 'snapshot 4', 'd']);
});

test('a change that was seen is not done twice', async () => {
  const { told, push, answer } = world();
  await answer(ok(snapshotAt(3)));
  push(3, 'a');
  push(4, 'b');
  push(4, 'b');
  expect(told).toEqual(['snapshot 3', 'b']);
});

test('a refused snapshot is a problem, and nothing is listened to any more', async () => {
  const { told, listening, answer } = world();
  await answer(fail('profile-in-use'));
  expect(told).toEqual(['profile-in-use']);
  expect(listening()).toBe(false);
});

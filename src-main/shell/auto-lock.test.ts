import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { Database } from '../storage/database';
import type { LockRules } from '../../src-shared/model';
import { autoLock, keepLockRules, lockRulesOf } from './auto-lock';

class FakePower extends EventEmitter {
  readonly #clock: ManualClock;
  #touched = 0;
  constructor(clock: ManualClock) {
    super();
    this.#clock = clock;
    this.touch();
  }
  touch(): void {
    this.#touched = this.#clock.now();
  }
  getSystemIdleTime(): number {
    return Math.floor((this.#clock.now() - this.#touched) / 1000);
  }
}

function world(rules: LockRules) {
  const clock = new ManualClock();
  const power = new FakePower(clock);
  const now = { rules, readable: true };
  let locked = 0;
  const stop = autoLock({
    power,
    clock,
    log: silentLog,
    rules: () => {
      if (!now.readable) throw new Error('disk I/O error');
      return now.rules;
    },
    lock: () => (locked += 1),
  });
  return { clock, power, now, stop, locked: () => locked };
}

it('locks when nobody has touched the computer for as long as the rule says', () => {
  const { clock, power, locked } = world({ idleMinutes: 5, onSuspend: false });
  clock.advance(299_000);
  expect(locked()).toBe(0);
  power.touch();
  clock.advance(299_000);
  expect(locked()).toBe(0);
  clock.advance(1_000);
  expect(locked()).toBe(1);
});

it('hears within a minute of a rule that was made or shortened', () => {
  const { clock, now, locked } = world({ idleMinutes: 0, onSuspend: false });
  clock.advance(7_200_000);
  expect(locked()).toBe(0);
  now.rules = { idleMinutes: 60, onSuspend: false };
  clock.advance(60_000);
  expect(locked()).toBe(1);
});

it('keeps to the rules that it knew last where they cannot be read', () => {
  const { clock, power, now, locked } = world({ idleMinutes: 5, onSuspend: true });
  now.readable = false;
  power.emit('suspend');
  expect(locked()).toBe(1);
  clock.advance(300_000);
  expect(locked()).toBe(2);
});

it('locks when the computer sleeps or its screen is locked, where that is wanted, and not after its end', () => {
  const { power, now, stop, clock, locked } = world({ idleMinutes: 1, onSuspend: false });
  power.emit('suspend');
  expect(locked()).toBe(0);
  now.rules = { idleMinutes: 1, onSuspend: true };
  power.emit('suspend');
  power.emit('lock-screen');
  expect(locked()).toBe(2);
  stop();
  power.emit('suspend');
  clock.advance(600_000);
  expect(locked()).toBe(2);
});

it('has its rules in the profile, and sensible ones before', () => {
  const database = Database.open(':memory:', new Uint8Array(32));
  expect(lockRulesOf(database)).toEqual({ idleMinutes: 0, onSuspend: true });
  keepLockRules(database, { idleMinutes: 15, onSuspend: false });
  expect(lockRulesOf(database)).toEqual({ idleMinutes: 15, onSuspend: false });
  database.close();
});

import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import { idleMinutes, type LockRules } from '../../src-shared/model';

const USUAL: LockRules = { idleMinutes: 0, onSuspend: true };

/** The rules of a profile. They lie under its encryption, where nobody switches them off from outside. */
export const lockRulesOf = (database: Database): LockRules => {
  const settings = new SettingsTable(database);
  const minutes = Number(settings.get('lockIdleMinutes'));
  return {
    idleMinutes: idleMinutes.find((choice) => choice === minutes) ?? USUAL.idleMinutes,
    onSuspend: settings.get('lockOnSuspend') !== 'no',
  };
};

export const keepLockRules = (database: Database, rules: LockRules): void => {
  const settings = new SettingsTable(database);
  settings.set('lockIdleMinutes', String(rules.idleMinutes));
  settings.set('lockOnSuspend', rules.onSuspend ? 'yes' : 'no');
};

/** What is used of Electron's power monitor. */
export interface Power {
  /** Seconds since anybody touched the computer. */
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  off(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

/** At most so many seconds until the rules are looked at again, which may change at any time. */
const LOOK_AGAIN = 60;

interface Options {
  readonly power: Power;
  readonly clock: Clock;
  readonly log: Log;
  /** The rules of the moment. May throw: then those that were known last hold. */
  readonly rules: () => LockRules;
  readonly lock: () => void;
}

/**
 * Locks when nobody has touched the computer for a while, when it goes to sleep, and when its screen is locked.
 * Answers how to end it.
 */
export function autoLock({ power, clock, log, rules, lock }: Options): () => void {
  let cancel = (): void => undefined;
  let known = USUAL;
  const current = (): LockRules => {
    try {
      known = rules();
    } catch (error) {
      log('error', 'lock-rules-not-read', { error });
    }
    return known;
  };
  const look = (): void => {
    const limit = current().idleMinutes * 60;
    const left = limit - power.getSystemIdleTime();
    cancel = clock.after(1000 * (left > 0 ? Math.min(left, LOOK_AGAIN) : LOOK_AGAIN), look);
    if (limit > 0 && left <= 0) lock();
  };
  const suspended = (): void => {
    if (current().onSuspend) lock();
  };
  look();
  power.on('suspend', suspended);
  power.on('lock-screen', suspended);
  return () => {
    cancel();
    power.off('suspend', suspended);
    power.off('lock-screen', suspended);
  };
}

import { fraction, type Random } from './random';

export interface BackoffPolicy {
  /** Milliseconds before the second try. */
  readonly first: number;
  /** The longest wait in milliseconds. */
  readonly longest: number;
  readonly factor: number;
}

/**
 * The wait in whole milliseconds before try number `attempts + 1`, after `attempts` failed ones: exponential, with the upper half drawn at
 * random so that many who lost the same network do not come back in step.
 */
export function backoff(policy: BackoffPolicy, attempts: number, random: Random): number {
  const full = Math.min(policy.longest, policy.first * policy.factor ** Math.max(0, attempts - 1));
  return Math.round(full / 2 + (full / 2) * fraction(random));
}

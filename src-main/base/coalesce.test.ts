import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from './clock';
import { Coalescer } from './coalesce';

describe('what is asked for again and again', () => {
  let clock: ManualClock;
  let done: number[];
  let coalescer: Coalescer;
  beforeEach(() => {
    clock = new ManualClock(0);
    done = [];
    coalescer = new Coalescer(clock, { quiet: 5_000, longest: 30_000 }, () => done.push(clock.ticks()));
  });
  const every = (ms: number, until: number): void => {
    while (clock.ticks() < until) {
      coalescer.ask();
      clock.advance(ms);
    }
  };

  it('is done at once the first time, and after a while of quiet', () => {
    coalescer.ask();
    clock.advance(5_000);
    coalescer.ask();
    expect(done).toEqual([0, 5_000]);
  });

  it('is done once more when it has become quiet', () => {
    every(1_000, 4_000);
    clock.advance(60_000);
    expect(done).toEqual([0, 8_000]);
  });

  it('is done now and then where it never becomes quiet', () => {
    every(2_000, 120_000);
    clock.advance(60_000);
    expect(done).toEqual([0, 32_000, 62_000, 92_000, 122_000]);
  });

  it('is not done any more once it is stopped', () => {
    every(1_000, 2_000);
    coalescer.stop();
    clock.advance(60_000);
    expect(done).toEqual([0]);
  });
});

import { describe, expect, it } from 'vitest';
import { Turns } from './turns';

/** Every look at the clock takes a millisecond, and rounds of the event loop come when told. */
function rig() {
  let time = 0;
  const log: string[] = [];
  let next: () => void = () => undefined;
  const turns = new Turns(
    () => time++,
    () =>
      new Promise((resolve) => {
        log.push('|');
        next = resolve;
      }),
  );
  const job = (name: string, steps: number): Promise<void> => {
    let left = steps;
    return turns.run(() => {
      log.push(name);
      left -= 1;
      return left === 0;
    });
  };
  const round = async (): Promise<void> => {
    next();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, job, round, said: () => log.join('') };
}

describe('long work in turns', () => {
  it('begins at once, and pauses when its time in this round is up', async () => {
    const { job, round, said } = rig();
    const done = job('a', 5);
    expect(said()).toBe('aa|');
    await round();
    expect(said()).toBe('aa|aa|');
    await round();
    expect(said()).toBe('aa|aa|a|');
    await done;
  });

  it('is no longer for many jobs than for one, and a short one is not kept by a long one', async () => {
    const { job, round, said } = rig();
    const all = [job('a', 4), job('b', 4), job('c', 1)];
    await round();
    await round();
    await all[2];
    await round();
    await round();
    expect(said()).toBe('aa|ab|ca|bb|b|');
    await Promise.all(all);
  });

  it('has no time left in a round in which it was done', async () => {
    const { job, round, said } = rig();
    await job('a', 1);
    const late = job('b', 1);
    expect(said()).toBe('a|');
    await round();
    await late;
    expect(said()).toBe('a|b|');
    await round();
    await job('c', 1);
    expect(said()).toBe('a|b|c|');
  });

  it('goes on with the others where a step throws', async () => {
    const { turns, job, round } = rig();
    const broken = turns.run(() => {
      throw new Error('broken');
    });
    const other = job('a', 3);
    await expect(broken).rejects.toThrow('broken');
    await round();
    await round();
    await other;
  });
});

import { describe, expect, it } from 'vitest';
import { addressGroup, Gate } from './gate';
import { strangerLimits } from './limits';

const limits = { ...strangerLimits, unproven: 10, unprovenPerAddress: 3, addresses: 8 };

describe('the gate', () => {
  /** So many connections one after the other, and what is left of them. */
  function inside(hosts: readonly string[], gate = new Gate(limits, 0)): { left: string[]; gate: Gate } {
    const left = new Map<number, string>();
    hosts.forEach((host, i) => {
      left.set(i, `${host}#${i}`);
      gate.enter(host, () => left.delete(i));
    });
    return { left: [...left.values()], gate };
  }
  const times = (count: number, host: string): string[] => Array<string>(count).fill(host);

  it('keeps a few of one address, the newest, and leaves others alone', () => {
    expect(inside(['a', ...times(5, 'b'), 'a']).left).toEqual(['a#0', 'b#3', 'b#4', 'b#5', 'a#6']);
  });

  it('gives a place back once, however often it is told', () => {
    const gate = new Gate(limits, 0);
    const evicted: number[] = [];
    const leave = [1, 2, 3].map((i) => gate.enter('a', () => evicted.push(i)));
    leave[0]?.();
    leave[0]?.();
    gate.enter('a', () => evicted.push(4));
    expect(evicted).toEqual([]);
    gate.enter('a', () => evicted.push(5));
    expect(evicted).toEqual([2]);
  });

  it('makes room for a newcomer where most come from, the oldest first, when it is full', () => {
    const full = [...times(2, 'a'), ...times(3, 'b'), ...times(3, 'c'), ...times(2, 'd')];
    const { left } = inside([...full, 'friend']);
    expect(left).toHaveLength(10);
    expect(left).toContain('friend#10');
    expect(full.map((host, i) => `${host}#${i}`).filter((one) => !left.includes(one))).toEqual(['b#2']);
  });

  it('lets a newcomer in even where each has one, the oldest of all going for it', () => {
    const { left } = inside([...Array.from({ length: 10 }, (_, i) => `10.0.1.${i}`), 'friend']);
    expect([left.length, left[0], left.at(-1)]).toEqual([10, '10.0.1.1#1', 'friend#10']);
  });

  it('counts a /64 of IPv6 as one address', () => {
    expect(addressGroup('2001:db8:1:2::5')).toBe(addressGroup('2001:db8:1:2:aaaa::6'));
    expect(addressGroup('2001:db8:1:2::5')).not.toBe(addressGroup('2001:db8:1:3::5'));
    expect(addressGroup('::1')).toBe(addressGroup('::2'));
    expect(addressGroup('fe80::1%eth0')).toBe(addressGroup('fe80::2%eth0'));
    expect(addressGroup('127.0.0.1')).toBe('127.0.0.1');
  });

  it('slows requests and hellos down to a rate, and recovers', () => {
    const gate = new Gate({ ...limits, requestsPerAddress: { burst: 2, perSecond: 1 } }, 0);
    const asked = [0, 0, 0, 1000, 1000].map((now) => gate.allowRequest('10.0.0.1', now));
    expect(asked).toEqual([true, true, false, true, false]);
    expect(gate.allowRequest('10.0.0.2', 1000)).toBe(true);
  });

  it('charges a hello for each friend it is tried against', () => {
    const gate = new Gate({ ...limits, trials: { burst: 1000, perSecond: 100 } }, 0);
    expect(gate.allowHello('10.0.0.1', 600, 0)).toBe(true);
    expect(gate.allowHello('10.0.0.1', 600, 0)).toBe(false);
    expect(gate.allowHello('10.0.0.1', 600, 2_000)).toBe(true);
  });

  it('counts the answers to hellos of friends for each address, and in all', () => {
    const once = { burst: 2, perSecond: 0 };
    const gate = new Gate({ ...limits, answersPerAddress: once, answers: { burst: 3, perSecond: 0 } }, 0);
    const answered = ['a', 'a', 'a', 'b', 'b'].map((host) => gate.allowAnswer(host, 0));
    expect(answered).toEqual([true, true, false, true, false]);
  });

  it('remembers a bounded number of addresses', () => {
    const gate = new Gate({ ...limits, requestsPerAddress: { burst: 1, perSecond: 0 } }, 0);
    expect(gate.allowRequest('10.0.0.0', 0)).toBe(true);
    expect(gate.allowRequest('10.0.0.0', 0)).toBe(false);
    for (let i = 1; i <= 8; i++) gate.allowRequest(`10.0.0.${i}`, 0);
    expect(gate.allowRequest('10.0.0.0', 0)).toBe(true);
  });

  it('is not shut by a clock that is set back', () => {
    const gate = new Gate({ ...limits, requestsPerAddress: { burst: 1, perSecond: 1 } }, 1_000_000);
    expect(gate.allowRequest('10.0.0.1', 1_000_000)).toBe(true);
    expect(gate.allowRequest('10.0.0.1', 0)).toBe(false);
    expect(gate.allowRequest('10.0.0.1', 1_000)).toBe(true);
  });
});

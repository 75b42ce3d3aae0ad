import { describe, expect, it } from 'vitest';
import { addressGroup, Gate } from './gate';
import { strangerLimits } from './limits';

const limits = { ...strangerLimits, unproven: 10, unprovenPerAddress: 3, addresses: 8 };

describe('the gate', () => {
  it('lets a few in from one address, and some more from others', () => {
    const gate = new Gate(limits, 0);
    const leave = [1, 2, 3].map(() => gate.enter('10.0.0.1', 0));
    expect(leave.every(Boolean)).toBe(true);
    expect(gate.enter('10.0.0.1', 0)).toBeNull();
    expect(gate.enter('10.0.0.2', 0)).not.toBeNull();
    leave[0]?.();
    leave[0]?.();
    expect(gate.enter('10.0.0.1', 0)).not.toBeNull();
    expect(gate.enter('10.0.0.1', 0)).toBeNull();
  });

  it('closes when too many are inside together', () => {
    const gate = new Gate(limits, 0);
    const inside = Array.from({ length: 20 }, (_, i) => gate.enter(`10.0.1.${i}`, 0)).filter(Boolean);
    expect(inside).toHaveLength(10);
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

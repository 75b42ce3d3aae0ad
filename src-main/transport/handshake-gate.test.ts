import { describe, expect, it } from 'vitest';
import { handshakeLimits as limits } from './dht-limits';
import { HandshakeGate } from './handshake-gate';

/** How many of so many handshakes are answered. */
const answered = (gate: HandshakeGate, count: number, host: (i: number) => string, now: number): number =>
  Array.from({ length: count }, (_, i) => gate.allow(host(i), now)).filter(Boolean).length;

describe('the gate of handshakes', () => {
  it('answers one address so often, and others all the same', () => {
    const gate = new HandshakeGate(0);
    expect(answered(gate, 1000, () => 'a', 0)).toBe(limits.perAddress.burst);
    expect(gate.allow('b', 0)).toBe(true);
    expect(answered(gate, 1000, () => 'a', 10_000)).toBe(10 * limits.perAddress.perSecond);
  });

  it('answers all addresses together so often', () => {
    const gate = new HandshakeGate(0);
    expect(answered(gate, 1000, (i) => `host ${i}`, 0)).toBe(limits.all.burst);
    expect(answered(gate, 1000, (i) => `other ${i}`, 1_000)).toBe(limits.all.perSecond);
  });
});

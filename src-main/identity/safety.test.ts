import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../protocol/vectors.json';
import { toHex, type FriendId } from '../../src-shared/ids';
import { compareSafety, safetyFingerprint, safetyNumber, safetyQr, type SafetySide } from './safety';

const { fingerprints, pairs } = vectors.safety;
const side = (name: string): SafetySide => {
  const id = vectors.identities[name as 'alice' | 'bob' | 'carol'].public as FriendId;
  return { id, fingerprint: safetyFingerprint(id) };
};
const [alice, bob, carol] = [side('alice'), side('bob'), side('carol')];
const unreadable = { ok: false, error: { code: 'safety-unreadable' } };

describe('what two people compare', () => {
  it.each(fingerprints)('has the fingerprint of $name that PROTOCOL.md 1.5 says', ({ name, fingerprint }) => {
    expect(toHex(side(name).fingerprint)).toBe(fingerprint);
  });

  it.each(pairs)('is the number and the code that $shows shows to $reads', ({ shows, reads, digits, qr }) => {
    const [shower, reader] = [side(shows), side(reads)];
    expect(safetyNumber(shower, reader)).toBe(digits);
    expect(safetyNumber(reader, shower)).toBe(digits);
    expect(safetyQr(shower, reader)).toBe(qr);
    expect(compareSafety(reader, shower, qr)).toEqual({ ok: true, value: true });
    expect(compareSafety(reader, shower, ` ${qr}\n`)).toEqual({ ok: true, value: true });
  });

  it('matches in digits, however they are grouped', () => {
    const digits = safetyNumber(alice, bob);
    for (const text of [digits, digits.replaceAll(' ', ''), digits.replaceAll(' ', '-'), `\n${digits}\t`])
      expect(compareSafety(bob, alice, text), text).toEqual({ ok: true, value: true });
  });

  it('does not match for anybody else, in either form', () => {
    const different = { ok: true, value: false };
    expect(compareSafety(bob, alice, safetyNumber(bob, carol))).toEqual(different);
    expect(compareSafety(bob, alice, safetyQr(carol, bob))).toEqual(different);
    expect(compareSafety(bob, alice, safetyQr(alice, carol))).toEqual(different);
  });

  it('does not match with any one digit or letter changed', () => {
    const [digits, qr] = [safetyNumber(alice, bob).replaceAll(' ', ''), safetyQr(alice, bob)];
    const bent = (text: string, at: number): string =>
      text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
    for (let at = 0; at < digits.length; at++)
      expect(compareSafety(bob, alice, bent(digits, at))).toEqual({ ok: true, value: false });
    for (let at = 0; at < qr.length; at++) {
      const result = compareSafety(bob, alice, bent(qr, at));
      // The version is a 1, which is bent to a 2.
      expect(result.ok && result.value, String(at)).toBe(false);
    }
  });

  it('is not read from one’s own screen', () => {
    expect(compareSafety(bob, alice, safetyQr(bob, alice))).toMatchObject({ error: { code: 'safety-own' } });
  });

  it.each([
    '',
    'hello',
    '1'.repeat(59),
    '1'.repeat(61),
    '١'.repeat(60),
    safetyQr(alice, bob).slice(0, -1),
    `${safetyQr(alice, bob)}0`,
    safetyQr(alice, bob).toUpperCase(),
    safetyQr(alice, bob).replace(':1:', ':2:'),
    `${safetyQr(alice, bob)}\n${safetyQr(alice, bob)}`,
    ' '.repeat(500) + safetyNumber(alice, bob),
  ])('is nothing else: %j', (text) => {
    expect(compareSafety(bob, alice, text)).toMatchObject(unreadable);
  });

  it('takes whatever is scanned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(compareSafety(bob, alice, text)).toMatchObject(unreadable);
      }),
    );
  });
});

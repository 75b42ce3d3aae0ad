import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import vectors from '../protocol/vectors.json';
import {
  announcementOf,
  encodeAnnouncement,
  encodeQuestion,
  isOf,
  mayBeOurs,
  readDatagram,
} from './announcement';

fc.configureGlobal({ seed: 2, numRuns: 300, ...fc.readConfigureGlobal() });

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const bob = new Uint8Array(32).fill(7);

describe.each(vectors.lan)('the announcement of $client in the vectors', (vector) => {
  const { instance, host, port, datagram, goodbye } = vector;
  const [salt, tag] = [hex(vector.salt), hex(vector.tag)];
  const clientId = hex(vectors.identities[vector.client as 'alice' | 'bob'].public);

  it('is written byte for byte', () => {
    const announcement = { instance, host, salt, tag, port };
    expect(Buffer.from(encodeAnnouncement(announcement)).toString('hex')).toBe(datagram);
    expect(Buffer.from(encodeAnnouncement(announcement, 0)).toString('hex')).toBe(goodbye);
  });

  it('is read, and recognised by its key alone', () => {
    expect(readDatagram(hex(datagram))).toEqual({
      type: 'answer',
      told: [{ instance, salt, tag, port }],
      gone: [],
    });
    expect(readDatagram(hex(goodbye))).toEqual({ type: 'answer', told: [], gone: [instance] });
    expect([isOf({ salt, tag }, clientId), isOf({ salt, tag }, bob)]).toEqual([true, false]);
  });
});

describe('an announcement', () => {
  const make = (seed: number): Uint8Array =>
    encodeAnnouncement(announcementOf(bob, 33_733, seededRandom(seed)));

  it('has no key in it, and not the name of the computer', () => {
    expect(Buffer.from(make(1)).includes(Buffer.from(bob))).toBe(false);
    expect(Buffer.from(make(1)).toString('latin1')).not.toContain(Buffer.from(bob).toString('hex'));
  });

  it('shares no field with another one of the same person but service and port', () => {
    const random = seededRandom(3);
    const [a, b] = [announcementOf(bob, 1, random), announcementOf(bob, 1, random)];
    for (const field of ['instance', 'host', 'salt', 'tag'] as const) expect(a[field]).not.toEqual(b[field]);
  });

  it('of another form is passed over', () => {
    const good = Buffer.from(make(1)).toString('latin1');
    const bent = [
      good.replace('salt=', 'Salt='),
      good.replace('tag=', 'gat='),
      good.replace(/(tag=.{31})./s, '$1G'),
      good.replace(/[0-9a-f]{16}/g, 'a-persons-iphone'),
    ];
    for (const text of bent) {
      const said = readDatagram(Buffer.from(text, 'latin1'));
      expect(said).toEqual({ type: 'answer', told: [], gone: [] });
    }
  });

  it('is not looked for where a datagram is too long, has too many records, or is of others', () => {
    const good = make(1);
    expect(mayBeOurs(good)).toBe(true);
    const crowded = Uint8Array.from(good);
    crowded[7] = 31;
    for (const other of [
      new Uint8Array(),
      good.subarray(0, 11),
      crowded,
      Buffer.concat([good, new Uint8Array(1_500)]),
      Buffer.from(Buffer.from(good).toString('latin1').replaceAll('saltbox', 'printer'), 'latin1'),
    ])
      expect([mayBeOurs(other), readDatagram(other)]).toEqual([false, null]);
  });

  it('is taken back at most four at a time', () => {
    const one = Buffer.from(make(1));
    // Its first record: the name of the service, ten bytes of which four from the fifth on are the TTL, the instance.
    const record = Buffer.from(one.subarray(12, 12 + 21 + 10 + 38));
    record.writeUInt32BE(0, 21 + 4);
    const many = Buffer.concat([one.subarray(0, 12), ...Array<Buffer>(20).fill(record)]);
    many.writeUInt16BE(20, 6);
    many.writeUInt16BE(0, 10);
    const said = readDatagram(many);
    expect(said?.type === 'answer' && said.gone.length).toBe(4);
  });
});

describe('datagrams from anybody', () => {
  it('never make the reader throw, and tell nothing that is not of the form', () => {
    const good = Buffer.from(encodeAnnouncement(announcementOf(bob, 33_733, seededRandom(9))));
    const random = fc.uint8Array({ maxLength: 1_600 });
    const bent = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map((changes) => {
        const copy = Uint8Array.from(good);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    const cut = fc.nat(good.length).map((at) => good.subarray(0, at));
    const spliced = fc
      .tuple(random, fc.nat(good.length))
      .map(([noise, at]) => Buffer.concat([good.subarray(0, at), noise]));
    fc.assert(
      fc.property(fc.oneof(random, bent, cut, spliced), (bytes) => {
        const said = readDatagram(bytes);
        if (said?.type !== 'answer') return;
        expect(said.told.length + said.gone.length).toBeLessThanOrEqual(4);
        for (const { instance, salt, tag, port } of said.told) {
          expect(instance).toMatch(/^[0-9a-f]{16}$/);
          expect([salt.length, tag.length]).toEqual([16, 16]);
          expect(port).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('that ask name nobody', () => {
    const question = encodeQuestion();
    expect(readDatagram(question)).toEqual({ type: 'question', known: [] });
    expect(encodeQuestion()).toEqual(question);
  });
});

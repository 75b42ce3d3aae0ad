import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RemoteError } from './errors';
import { encodeFrame, FrameReader } from './frame';
import { parsePacket } from './packet';
import { Pair } from './pair';
import { parseAddress, formatAddress } from '../../src-shared/address';
import { formatLink, parseInvite } from '../../src-shared/deeplink';
import { formatSaltboxId, friendIdOf, parseKey } from '../../src-shared/ids';
import { sha512 } from '../crypto/box';

const bytes = (maxLength: number) => fc.uint8Array({ minLength: 1, maxLength });

describe('frames', () => {
  it('come out as they went in, however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(bytes(300), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 50 })),
        (packets, cuts) => {
          const stream = Buffer.concat(packets.map(encodeFrame));
          const reader = new FrameReader();
          const out: Uint8Array[] = [];
          for (let at = 0, i = 0; at < stream.length; i++) {
            const size = cuts.length > 0 ? (cuts[i % cuts.length] ?? 1) : stream.length;
            reader.push(stream.subarray(at, at + size));
            at += size;
            for (let packet = reader.next(65_535); packet; packet = reader.next(65_535))
              out.push(packet.slice());
          }
          expect(out.map((one) => [...one])).toEqual(packets.map((one) => [...one]));
        },
      ),
    );
  });

  it('too long or of no length are refused at the header', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 1, max: 65_535 }), (length, max) => {
        const reader = new FrameReader();
        reader.push(Uint8Array.of(length >> 8, length & 0xff));
        if (length === 0 || length > max) expect(() => reader.next(max)).toThrow(RemoteError);
        else expect(reader.next(max)).toBeNull();
      }),
    );
  });
});

describe('garbage', () => {
  it('as a packet is either exact or refused', () => {
    const typed = fc
      .tuple(fc.constantFrom(1, 2, 3, 0, 255), bytes(1200))
      .map(([type, rest]) => Uint8Array.of(type, ...rest));
    fc.assert(
      fc.property(fc.oneof(bytes(1200), typed), (packet) => {
        try {
          const parsed = parsePacket(packet);
          expect(packet[0]).toBe(parsed.type);
        } catch (error) {
          expect(error).toBeInstanceOf(RemoteError);
        }
      }),
    );
  });

  it('on a connection, in any state, ends it or waits, and never throws or tells', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.array(bytes(400), { minLength: 1, maxLength: 6 }),
        (stage, pieces) => {
          const pair = new Pair({ words: stage === 1 ? 'hi' : null, bobKnowsAlice: stage !== 1 });
          if (stage > 0) pair.pump();
          const { bob } = pair;
          const [before, texts] = [bob.outbox.length, bob.texts.length];
          for (const piece of pieces) bob.run(bob.session.receive(piece, pair.now), pair.now);
          expect(bob.outbox.length).toBe(before);
          expect(bob.texts.length).toBe(texts);
        },
      ),
    );
  });
});

describe('what people paste', () => {
  it('every key is read back from hex, ID and link, in any dress', () => {
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text}\n`,
      (text: string) => text.replace(/(.{9})/g, '$1 '),
      (text: string) => `My key: ${text} . See you`,
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        dress,
        fc.boolean(),
        (key, dressed, asId) => {
          const id = friendIdOf(key);
          const text = dressed(asId ? formatSaltboxId(id, sha512) : id);
          // Cut into odd groups and put into prose at once it would be anybody's guess.
          const read = parseInvite(text, sha512);
          expect(read.ok && read.value.key).toBe(id);
        },
      ),
    );
  });

  it('any link is read back', () => {
    const host = fc.constantFrom('example.org', '10.1.2.3', '2001:db8::1', 'a-b.example');
    const address = fc.record({ host, port: fc.integer({ min: 1, max: 65_535 }) });
    const name = fc.stringMatching(/^[\p{L}\p{N}]{1,40}$/u);
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        name,
        fc.array(address, { maxLength: 4 }),
        (key, called, addresses) => {
          const link = formatLink({ key: friendIdOf(key), name: called, addresses });
          const read = parseInvite(link, sha512);
          expect(read.ok && read.value).toEqual({ key: friendIdOf(key), name: called, addresses });
        },
      ),
    );
  });

  it('nothing makes a reader throw, and no key is made up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(parseKey(text, sha512).ok).toBe(false);
        expect(parseInvite(text, sha512).ok).toBe(false);
        const address = parseAddress(text);
        if (address) expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RemoteError } from './errors';
import { MAX_STRANGER_PACKET } from './constants';
import { encodeFrame, FrameReader } from './frame';
import { parsePacket } from './packet';
import { Pair } from './pair';
import { parseAddress, formatAddress } from '../../src-shared/address';
import { formatLink, parseInvite } from '../../src-shared/deeplink';
import { formatSaltboxId, friendIdOf, fromHex, parseKey } from '../../src-shared/ids';
import { sha512 } from '../crypto/box';
import corpus from './corpus/refused.json';
import { parseAnswererHello, parseDiallerHello } from './hello';
import { decodeMessage } from './message';

fc.configureGlobal({ seed: 2, numRuns: 100, ...fc.readConfigureGlobal() });

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

describe('the frames of a real session', () => {
  /** All frames of both sides, as they would go over the wire. */
  const spoken = (seed: number): [Pair, Uint8Array[]] => {
    const pair = new Pair({ saltbox: { alice: true, bob: true }, words: 'hi', seed });
    const frames: Uint8Array[] = [];
    for (let from = pair.alice, to = pair.bob; from.outbox.length > 0; [from, to] = [to, from]) {
      for (const frame of from.outbox.splice(0)) {
        frames.push(frame.slice());
        to.run(to.session.receive(frame, pair.now), pair.now);
      }
    }
    return [pair, frames];
  };
  const frames = spoken(7)[1];
  const change = fc.record({
    frame: fc.nat(),
    how: fc.constantFrom('keep', 'flip', 'cut', 'grow', 'type'),
    at: fc.nat(),
    value: fc.integer({ min: 1, max: 255 }),
  });

  /** The frame with one thing wrong, and its length mended, so that it is not refused for that alone. */
  function changed({ frame, how, at, value }: { frame: number; how: string; at: number; value: number }) {
    const packet = (frames[frame % frames.length] ?? Uint8Array.of(0, 0, 0)).slice(2);
    const place = at % packet.length;
    if (how === 'flip') packet[place] = (packet[place] ?? 0) ^ value;
    if (how === 'type') packet[0] = value;
    if (how === 'cut') return encodeFrame(packet.subarray(0, place + 1));
    return encodeFrame(how === 'grow' ? Buffer.concat([packet, Buffer.alloc(place + 1, value)]) : packet);
  }

  it('in any order and with changes, at either end, prove nothing to somebody else', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, toAlice) => {
        const pair = new Pair({ saltbox: { alice: true, bob: true }, words: 'hi', seed: 8 });
        pair.alice.outbox.splice(0);
        const end = toAlice ? pair.alice : pair.bob;
        for (const one of changes) end.run(end.session.receive(changed(one), pair.now), pair.now);
        expect([end.established, end.messages, end.texts]).toEqual([0, [], []]);
      }),
    );
  });
});

describe('the corpus', () => {
  const refused = (work: (bytes: Uint8Array) => unknown) => (hex: string) => {
    expect(() => work(fromHex(hex))).toThrow(RemoteError);
  };
  it.each(corpus.frames)('frame %j of a stranger is refused', (hex) => {
    const reader = new FrameReader();
    reader.push(fromHex(hex));
    expect(() => reader.next(MAX_STRANGER_PACKET)).toThrow(RemoteError);
  });
  it.each(corpus.packets)('packet %j is refused', refused(parsePacket));
  it.each(corpus.messages)('message %j is refused', refused(decodeMessage));
  it.each(corpus.hellos)('hello %j is refused from the answerer', refused(parseAnswererHello));
  it.each(corpus.hellos)('hello %j is refused from the dialler', refused(parseDiallerHello));
  it.each(corpus.pasted)('%j is no key', (text) => {
    expect(parseInvite(text, sha512).ok).toBe(false);
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
      (text: string) => `My Saltbox: ${text}`,
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

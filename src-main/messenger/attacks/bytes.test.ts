import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../base/random';
import { keyPairFrom } from '../../crypto/box';
import type * as Kem from '../../crypto/kem';
import { End } from '../../protocol/pair';
import { Session } from '../../protocol/session';
import { otherSide, type Side } from './wire';

/** The core is made again from one seed for every byte that is changed: the same keys need not be computed anew. */
vi.mock('../crypto/kem', async (load) => {
  const kem = await load<typeof Kem>();
  const known = new Map<string, Uint8Array[]>();
  const remembered = (name: string, args: Uint8Array[], make: () => Uint8Array[]): Uint8Array[] => {
    const key = [name, ...args.map((arg) => Buffer.from(arg).toString('base64'))].join();
    const made = known.get(key) ?? make();
    known.set(
      key,
      made.map((bytes) => bytes.slice()),
    );
    return made.map((bytes) => bytes.slice());
  };
  const kemKeyPair: typeof kem.kemKeyPair = (seed) => {
    const make = (): Uint8Array[] => {
      const pair = kem.kemKeyPair(seed);
      return [pair.publicKey, pair.secretKey];
    };
    const [publicKey = EMPTY, secretKey = EMPTY] = remembered('pair', [seed], make);
    return { publicKey, secretKey };
  };
  const decapsulate: typeof kem.decapsulate = (ciphertext, secretKey) =>
    remembered('open', [ciphertext, secretKey], () => {
      const shared = kem.decapsulate(ciphertext, secretKey);
      return shared ? [shared] : [];
    })[0] ?? null;
  return { ...kem, kemKeyPair, decapsulate };
});
const EMPTY = new Uint8Array(0);

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte));

/** One end of a recorded connection, made again from the same seed as often as it takes. */
interface Recording {
  /** What each side wrote, in the order of the wire. */
  readonly frames: readonly { from: Side; bytes: Uint8Array }[];
  /** The same end again, having read and written all that came before frame `at`. */
  replayed(side: Side, at: number): End;
}
const NOW = 1_000_000;

function recorded(words: string | null): Recording {
  const keys = { dialler: keyPairFrom(seededRandom(1)(32)), answerer: keyPairFrom(seededRandom(2)(32)) };
  const seeds = { dialler: 3, answerer: 4 } as const;
  const make = (side: Side): End => {
    const end = new End(seededRandom(seeds[side]), keys[side], undefined, true);
    const other = keys[otherSide(side)].publicKey;
    end.friends.push(other);
    end.session =
      side === 'dialler'
        ? Session.dial(end.context, end.peer(other), words)
        : Session.answer(end.context, NOW);
    if (side === 'dialler') end.run(end.session.start(NOW), NOW);
    return end;
  };
  const ends = { dialler: make('dialler'), answerer: make('answerer') };
  const frames: { from: Side; bytes: Uint8Array }[] = [];
  const pump = (): void => {
    for (let moved = true; moved;) {
      moved = false;
      for (const from of ['dialler', 'answerer'] as const) {
        const to = ends[otherSide(from)];
        for (const bytes of ends[from].outbox.splice(0)) {
          moved = true;
          frames.push({ from, bytes: bytes.slice() });
          to.run(to.session.receive(bytes, NOW), NOW);
        }
      }
    }
  };
  pump();
  const text = { kind: 'text', id: new Uint8Array(16), at: NOW, text: 'a text' } as const;
  for (const end of [ends.dialler, ends.answerer]) end.run(end.session.sendMessage(text), NOW);
  pump();
  return {
    frames,
    replayed: (side, at) => {
      const end = make(side);
      for (const { from, bytes } of frames.slice(0, at))
        if (from !== side) end.run(end.session.receive(bytes.slice(), NOW), NOW);
      return end;
    },
  };
}

/** What an end believes and has been told. */
const state = (end: End): unknown => [end.established, end.texts, end.messages, end.requests, end.security];

describe('every byte', () => {
  const recording = recorded('hi');
  const names = ['request', 'hello', 'answering hello', 'answering HELLO', 'HELLO'];
  const rest = ['first sealed packet', 'answering first sealed packet', 'text', 'answering text'];
  const packets = recording.frames.map((frame, at) => ({
    ...frame,
    at,
    what: [...names, ...rest][at] ?? '',
  }));

  it.each(packets)(
    'a bit flipped in any byte of the $what, length and type included, proves and tells nothing (two cores)',
    ({ from, bytes, at }) => {
      for (let position = 0; position < bytes.length; position++) {
        const end = recording.replayed(otherSide(from), at);
        end.outbox.length = 0;
        const before = state(end);
        end.run(end.session.receive(flipped(bytes, position), NOW), NOW);
        // A longer length waits for more: it gets what was to come.
        for (const later of recording.frames.slice(at + 1))
          if (later.from === from) end.run(end.session.receive(later.bytes.slice(), NOW), NOW);
        expect(state(end)).toEqual(before);
        expect(end.outbox).toEqual([]);
      }
    },
  );

  it.each(packets)(
    'the $what cut off at any byte proves and tells nothing (two cores)',
    ({ from, bytes, at }) => {
      const end = recording.replayed(otherSide(from), at);
      const before = state(end);
      end.outbox.length = 0;
      for (const byte of bytes.subarray(0, -1)) end.run(end.session.receive(Uint8Array.of(byte), NOW), NOW);
      expect([state(end), end.outbox, end.closed]).toEqual([before, [], null]);
      end.run(end.session.close('ended'), NOW);
      expect(state(end)).toEqual(before);
    },
  );

  it('there are nine packets from the request to a text each way', () => {
    expect(packets).toHaveLength(9);
  });
});

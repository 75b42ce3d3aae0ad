import { describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { utf8 } from '../base/bytes';
import { DATA, MAX_PACKET } from './constants';
import { FrameReader } from './frame';
import { parsePacket } from './packet';
import { NonceCounter } from '../crypto/nonce';
import type { Message } from './message';
import { End, Pair } from './pair';
import { Session } from './session';

const both = { alice: true, bob: true };
const text = (words: string, n = 1): Message => ({
  kind: 'text',
  id: new Uint8Array(16).fill(n),
  at: 1_700_000_000_000,
  text: words,
});

function established(options: ConstructorParameters<typeof Pair>[0] = {}): Pair {
  const pair = new Pair({ saltbox: both, ...options });
  pair.pump();
  return pair;
}

function say(pair: Pair, from: End, message: Message): void {
  from.run(from.session.sendMessage(message), pair.now);
}

const textsOf = ({ messages }: End): string[] =>
  messages.flatMap((one) => (one.kind === 'text' ? [one.text] : []));

describe('the Saltbox session', () => {
  it.each([Infinity, 1, 100])(
    'is agreed on, each side proven by its first sealed packet (pieces of %s)',
    (pieces) => {
      const pair = new Pair({ saltbox: both });
      pair.pump(pieces);
      for (const end of [pair.alice, pair.bob]) {
        expect([end.established, end.security]).toEqual([1, 'session']);
        expect(end.messages).toEqual([{ kind: 'profile', name: 'pair', status: '', features: [] }]);
      }
      say(pair, pair.alice, text('hello Bob'));
      say(pair, pair.bob, text('hello Alice'));
      pair.pump(pieces);
      expect([textsOf(pair.alice), textsOf(pair.bob)]).toEqual([['hello Alice'], ['hello Bob']]);
    },
  );

  it('takes one and a half round trips to the first protected message', () => {
    const pair = new Pair({ saltbox: both });
    const flights: string[] = [];
    while (pair.alice.outbox.length + pair.bob.outbox.length > 0) {
      const from = pair.alice.outbox.length > 0 ? pair.alice : pair.bob;
      const to = from === pair.alice ? pair.bob : pair.alice;
      flights.push(from === pair.alice ? 'A' : 'B');
      for (const bytes of from.outbox.splice(0)) to.run(to.session.receive(bytes, pair.now), pair.now);
      if (to.established > 0) break;
    }
    expect(flights.join('')).toBe('ABA');
    expect(pair.bob.established).toBe(1);
  });

  it('with a request in front is agreed on when it is accepted', () => {
    const pair = new Pair({ saltbox: both, words: 'hi', bobKnowsAlice: false });
    pair.pump();
    pair.pass(60_000);
    pair.bob.run(pair.bob.session.admit(pair.now), pair.now);
    pair.pump();
    expect([pair.alice.security, pair.bob.security]).toEqual(['session', 'session']);
  });

  it.each([
    ['the dialler', { alice: true, bob: false }],
    ['the answerer', { alice: false, bob: true }],
  ])('is only offered by %s: both stay on the base protocol and talk', (_who, saltbox) => {
    const pair = new Pair({ saltbox });
    pair.pump();
    pair.pass(8_000);
    const [alice, bob] = [pair.alice, pair.bob];
    expect([alice.security, bob.security]).toEqual(['base', 'base']);
    pair.send(alice, 'one');
    pair.send(bob, 'two');
    pair.pump();
    expect(bob.texts.at(-1)).toBe('one');
    expect(alice.texts.at(-1)).toBe('two');
  });

  it('is still agreed on when the answer takes longer than the keep-alive', () => {
    const pair = new Pair({ saltbox: both });
    const { alice, bob, now } = pair;
    for (const bytes of alice.outbox.splice(0)) bob.run(bob.session.receive(bytes, now), now);
    const [hello, offer] = bob.outbox.splice(0);
    alice.run(alice.session.receive(hello ?? new Uint8Array(), now), now);
    // The offer is late: the dialler keeps itself alive, and then answers it.
    alice.run(alice.session.tick(now + 2_000), now + 2_000);
    alice.run(alice.session.receive(offer ?? new Uint8Array(), now + 2_500), now + 2_500);
    pair.pump();
    expect([alice.security, bob.security]).toEqual(['session', 'session']);
  });

  it('is not given up for the base protocol by a friend who has spoken it', () => {
    const pair = new Pair({ saltbox: { alice: true, bob: false } });
    pair.alice.sessionOnly = true;
    pair.pump();
    expect(pair.alice.closed).toBe('downgrade');
    expect(pair.alice.established).toBe(0);
  });
});

describe('renewal', () => {
  it('changes the keys without a pause, both ways, with traffic under way', () => {
    const pair = established();
    pair.alice.run(pair.alice.session.renew(), pair.now);
    for (let i = 0; i < 20; i++) {
      say(pair, pair.alice, text(`a${i}`, i));
      say(pair, pair.bob, text(`b${i}`, i));
      // One frame each way a turn, so that texts stand between all steps of the renewal.
      for (const [from, to] of [
        [pair.alice, pair.bob],
        [pair.bob, pair.alice],
      ] as const) {
        const bytes = from.outbox.shift();
        if (bytes) to.run(to.session.receive(bytes, pair.now), pair.now);
      }
    }
    pair.pump();
    expect(textsOf(pair.bob)).toEqual(Array.from({ length: 20 }, (_, i) => `a${i}`));
    expect(textsOf(pair.alice)).toEqual(Array.from({ length: 20 }, (_, i) => `b${i}`));
    expect([pair.alice.closed, pair.bob.closed]).toEqual([null, null]);
  });

  it('comes by itself after an hour, again and again', () => {
    const pair = established();
    let carried = 0;
    const count = (): number => pair.alice.outbox.length + pair.bob.outbox.length;
    for (let hour = 0; hour < 3; hour++) {
      carried += count();
      pair.pass(60 * 60_000 + 1_000);
      say(pair, pair.bob, text(`hour ${hour}`, hour));
      pair.pump();
    }
    expect(carried).toBe(0);
    expect(textsOf(pair.alice)).toHaveLength(3);
    expect([pair.alice.closed, pair.bob.closed]).toEqual([null, null]);
  });

  it.each(['renew-hello-answerer', 'renew-hello-dialler', 'switched', 'renew-ask'] as const)(
    'out of place (%s) ends the session',
    (kind) => {
      const pair = established();
      const message: Message =
        kind === 'renew-hello-answerer' || kind === 'renew-hello-dialler'
          ? { kind, hello: utf8('SBX1') }
          : { kind };
      // Only the side that dialled asks.
      const [from, to] = kind === 'renew-ask' ? [pair.bob, pair.alice] : [pair.alice, pair.bob];
      say(pair, from, message);
      pair.pump();
      expect(to.closed).toBe('renewal-not-asked');
    },
  );
});

describe('liveness', () => {
  it('an idle session is kept alive by pings', () => {
    const pair = established();
    pair.pass(10 * 60_000);
    expect([pair.alice.closed, pair.bob.closed]).toEqual([null, null]);
  });

  it('a session with nothing received for a minute ends', () => {
    const pair = established();
    const { alice, now } = pair;
    alice.run(alice.session.tick(now + 25_000), now + 25_000);
    expect(alice.outbox).toHaveLength(1);
    expect(alice.session.deadline).toBe(now + 60_000);
    alice.run(alice.session.tick(now + 60_000), now + 60_000);
    expect(alice.closed).toBe('silent');
  });

  it('a probe that nothing answers within 3 s ends the session, one that is answered does not', () => {
    const pair = established();
    const { alice, bob, now } = pair;
    alice.run(alice.session.probe(now), now);
    expect(alice.session.deadline).toBe(now + 3_000);
    pair.pump();
    pair.pass(10_000);
    expect([alice.closed, bob.closed]).toEqual([null, null]);
    const later = pair.now;
    alice.run(alice.session.probe(later), later);
    alice.run(alice.session.probe(later + 1_000), later + 1_000);
    alice.run(alice.session.tick(later + 3_000), later + 3_000);
    expect(alice.closed).toBe('silent');
  });
});

/** Opens recorded data frames with a long-term box, as a thief of both secret keys would; null where none opens. */
function opened(
  frames: readonly Uint8Array[],
  thief: End,
  other: Uint8Array,
  base: Uint8Array,
): (Uint8Array | null)[] {
  const { box } = thief.peer(other);
  const reader = new FrameReader();
  const counter = new NonceCounter(base);
  const out: (Uint8Array | null)[] = [];
  for (const frame of frames) {
    reader.push(frame);
    for (let bytes = reader.next(MAX_PACKET); bytes; bytes = reader.next(MAX_PACKET)) {
      const packet = parsePacket(bytes);
      if (packet.type === DATA) out.push(box.open(packet.boxed, counter.next()));
    }
  }
  return out;
}

describe('attacks on the session', () => {
  it('recorded traffic does not open with both long-term secrets afterwards', () => {
    const pair = new Pair({ saltbox: both });
    const recorded: Uint8Array[] = [];
    const run = pair.alice.run.bind(pair.alice);
    pair.alice.run = (effects, now) => {
      for (const effect of effects) if (effect.type === 'write') recorded.push(effect.bytes.slice());
      run(effects, now);
    };
    pair.pump();
    say(pair, pair.alice, text('the secret'));
    pair.pump();
    expect(textsOf(pair.bob)).toEqual(['the secret']);
    // The thief knows every nonce too: Bob's base nonce is in his hello, which the thief opens.
    const bobBase = pair.bob.issued.bases[0] ?? new Uint8Array();
    const plain = opened(recorded, pair.bob, pair.alice.keys.publicKey, bobBase);
    expect(plain.length).toBeGreaterThan(2);
    // The HELLO is under the long-term key; nothing after it is.
    expect(plain[0]).not.toBeNull();
    expect(plain.slice(1)).toEqual(plain.slice(1).map(() => null));
  });

  it('a thief of one’s own key cannot pose as a friend', () => {
    // Mallory has Bob's secret, and no secret of Alice. She dials Bob as Alice: their long-term box is hers to make.
    const pair = new Pair({ saltbox: both });
    const { bob, alice } = pair;
    const mallory = new End(seededRandom(99), alice.keys, undefined, true);
    const context = {
      ...mallory.context,
      saltbox: mallory.context.saltbox && {
        ...mallory.context.saltbox,
        // What Alice's secret would give, she has to guess.
        agree: () => new Uint8Array(32).fill(7),
      },
    };
    mallory.session = Session.dial(
      context,
      { key: bob.keys.publicKey, box: bob.peer(alice.keys.publicKey).box },
      null,
    );
    mallory.run(mallory.session.start(pair.now), pair.now);
    bob.session = Session.answer(bob.context, pair.now);
    for (let turn = 0; turn < 6; turn++) {
      for (const bytes of mallory.outbox.splice(0)) bob.run(bob.session.receive(bytes, pair.now), pair.now);
      for (const bytes of bob.outbox.splice(0))
        mallory.run(mallory.session.receive(bytes, pair.now), pair.now);
    }
    expect(bob.established).toBe(0);
    expect(bob.closed).toBe('data-not-opened');
  });

  it('own session packets echoed back do not open', () => {
    const pair = established();
    say(pair, pair.alice, text('to Bob'));
    for (const bytes of pair.alice.outbox.splice(0))
      pair.alice.run(pair.alice.session.receive(bytes, pair.now), pair.now);
    expect(pair.alice.closed).toBe('data-not-opened');
  });

  it.each(['drop', 'swap', 'double'] as const)('session packets: %s ends the connection', (attack) => {
    const pair = established();
    for (const word of ['one', 'two', 'three']) say(pair, pair.alice, text(word));
    const [one, two, three] = pair.alice.outbox.splice(0) as [Uint8Array, Uint8Array, Uint8Array];
    const order = { drop: [one, three], swap: [two, one], double: [one, one] }[attack];
    for (const bytes of order) pair.bob.run(pair.bob.session.receive(bytes, pair.now), pair.now);
    expect(pair.bob.closed).toBe('data-not-opened');
    expect(textsOf(pair.bob)).toEqual(attack === 'swap' ? [] : ['one']);
  });

  it('a changed bit in any byte of a HELLO leads to no session', () => {
    const sizes = [0, 1].map((side) => {
      const pair = new Pair({ saltbox: both });
      for (const bytes of pair.alice.outbox.splice(0)) pair.bob.run(pair.bob.session.receive(bytes, 0), 0);
      if (side === 0) return pair.bob.outbox[1]?.length ?? 0;
      for (const bytes of pair.bob.outbox.splice(0)) pair.alice.run(pair.alice.session.receive(bytes, 0), 0);
      return pair.alice.outbox[0]?.length ?? 0;
    });
    const steps = [0, 1].flatMap((side) => {
      const size = sizes[side] ?? 0;
      return Array.from({ length: 60 }, (_, i) => [side, Math.floor((i * size) / 60)] as const);
    });
    for (const [side, at] of steps) {
      const pair = new Pair({ saltbox: both });
      for (const bytes of pair.alice.outbox.splice(0)) pair.bob.run(pair.bob.session.receive(bytes, 0), 0);
      if (side === 0) flip(pair.bob.outbox[1], at);
      for (const bytes of pair.bob.outbox.splice(0)) pair.alice.run(pair.alice.session.receive(bytes, 0), 0);
      if (side === 1) flip(pair.alice.outbox[0], at);
      pair.pump();
      expect(pair.alice.established + pair.bob.established).toBe(0);
    }
  });

  it('a HELLO sealed by a holder of the long-term key, with a foreign key inside, proves nothing', () => {
    // Unknown key share: Alice's HELLO is taken over by someone else's identity on the way.
    const pair = new Pair({ saltbox: both });
    const carol = new End(seededRandom(5), undefined, undefined, true);
    carol.friends.push(pair.bob.keys.publicKey);
    pair.bob.friends.push(carol.keys.publicKey);
    carol.session = Session.dial(carol.context, carol.peer(pair.bob.keys.publicKey), null);
    carol.run(carol.session.start(pair.now), pair.now);
    // Carol replays as hers what Alice sends; only her own hello opens under her key.
    const mixed = [carol.outbox[0] ?? new Uint8Array(), ...pair.alice.outbox.splice(0)];
    for (const bytes of mixed) pair.bob.run(pair.bob.session.receive(bytes, pair.now), pair.now);
    expect(pair.bob.established).toBe(0);
    expect(pair.bob.closed).not.toBeNull();
  });
});

function flip(bytes: Uint8Array | undefined, at: number): void {
  if (bytes) bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
}

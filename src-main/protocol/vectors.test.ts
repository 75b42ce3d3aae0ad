import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../base/bytes';
import { keyPairFrom, sha512, sharedBox, type SharedBox } from '../crypto/box';
import { NonceCounter } from '../crypto/nonce';
import { parseInvite } from '../../src-shared/deeplink';
import { formatSaltboxId, parseKey, type FriendId } from '../../src-shared/ids';
import { formatAddress } from '../../src-shared/address';
import { DATA, HELLO, REQUEST } from './constants';
import { encodeFrame } from './frame';
import { openData, openHello, openRequest, parsePacket, sealData, sealHello, sealRequest } from './packet';
import { End } from './pair';
import type { Effect } from './effect';
import { Session } from './session';
import { bytesOf, hex, unhex, vectors } from './vectors';

const people = vectors.identities;
type Name = keyof typeof people;
const names = ['alice', 'bob', 'carol'] as const;

function box(mine: Name, theirs: Name): SharedBox {
  const shared = sharedBox(hex(people[theirs].public), hex(people[mine].secret));
  if (!shared) throw new Error('low order');
  return shared;
}

describe('identities', () => {
  it.each(names)('%s', (name) => {
    const { secret, public: key, id } = people[name];
    expect(unhex(keyPairFrom(hex(secret)).publicKey)).toBe(key);
    expect(formatSaltboxId(key as FriendId, sha512)).toBe(id);
  });

  it.each(vectors.ids.good)('reads: $what', ({ text, public: key, name, addrs }) => {
    const read = parseInvite(text, sha512);
    expect(read.ok && read.value.key).toBe(key);
    if (read.ok) expect(read.value.name ?? null).toBe(name ?? null);
    if (read.ok && addrs) expect(read.value.addresses.map(formatAddress)).toEqual(addrs);
  });

  it.each(vectors.ids.bad)('refuses: $what ($reason)', ({ text, reason, detail }) => {
    const read = parseInvite(text, sha512);
    const codes: Record<string, string[]> = {
      length: detail === 'long' ? ['key-long'] : ['key-short', 'key-missing'],
      character: ['key-character'],
      checksum: ['key-checksum'],
    };
    expect(codes[reason]).toContain(read.ok ? 'accepted' : read.error.code);
  });

  it('refuses every single wrong letter of an ID', () => {
    const { id, alphabet } = vectors.ids.substitutions;
    let tried = 0;
    for (let at = 0; at < id.length; at++) {
      if (id[at] === '-') continue;
      for (const letter of alphabet) {
        if (letter === id[at]) continue;
        const read = parseKey(id.slice(0, at) + letter + id.slice(at + 1), sha512);
        expect(read.ok ? 'accepted' : read.error.code).toBe('key-checksum');
        tried += 1;
      }
    }
    expect(tried).toBe(55 * 31);
  });
});

describe('packets', () => {
  /** The packet itself, or its hash where it is too large for a file. */
  function expectPacket(
    made: Uint8Array,
    { packet, packetSha512 }: { packet?: string; packetSha512?: string },
  ): void {
    if (packet === undefined) expect(createHash('sha512').update(made).digest('hex')).toBe(packetSha512);
    else expect(unhex(made)).toBe(packet);
  }

  it.each(vectors.requests)(
    '0x01 $what',
    ({ sender, receiver, nonce, message, messageRecipe, ...wanted }) => {
      const text = fromUtf8(bytesOf(message, messageRecipe)) ?? '';
      const sealed = sealRequest(hex(people[sender].public), text, hex(nonce), box(sender, receiver));
      expectPacket(sealed, wanted);
      const parsed = parsePacket(sealed);
      if (parsed.type !== REQUEST) throw new Error('not a request');
      expect(unhex(parsed.sender)).toBe(people[sender].public);
      expect(openRequest(parsed, box(receiver, sender))).toBe(text);
    },
  );

  it.each(vectors.hellos)('0x02 $what', ({ sender, receiver, baseNonce, nonce, packet }) => {
    expect(unhex(sealHello(hex(baseNonce), hex(nonce), box(sender, receiver)))).toBe(packet);
    const parsed = parsePacket(hex(packet));
    if (parsed.type !== HELLO) throw new Error('not a hello');
    expect(unhex(openHello(parsed, box(receiver, sender)) ?? new Uint8Array())).toBe(baseNonce);
  });

  it.each(vectors.data)('0x03 $what', ({ sender, receiver, nonce, payload, payloadRecipe, ...wanted }) => {
    const plain = bytesOf(payload, payloadRecipe);
    const sealed = sealData(plain, hex(nonce), box(sender, receiver));
    expectPacket(sealed, wanted);
    const parsed = parsePacket(sealed);
    if (parsed.type !== DATA) throw new Error('not data');
    expect(Buffer.compare(openData(parsed, hex(nonce), box(receiver, sender)), plain)).toBe(0);
  });

  it.each(vectors.counting)('base $baseNonce + $n', ({ baseNonce, n, nonce }) => {
    const counter = new NonceCounter(hex(baseNonce));
    let last = new Uint8Array();
    for (let i = 0; i < n; i++) last = new Uint8Array(counter.next());
    expect(unhex(last)).toBe(nonce);
    expect(counter.count).toBe(n);
  });
});

describe('keys', () => {
  it.each([...vectors.lowOrder, ...vectors.aliases])('refuses $what', ({ public: key }) => {
    expect(sharedBox(hex(key), hex(people.bob.secret))).toBeNull();
  });
  it.each(vectors.notLowOrder)('takes $what', ({ public: key }) => {
    expect(sharedBox(hex(key), hex(people.bob.secret))).not.toBeNull();
  });
});

/** An end that is one of the vectors' people, and draws what the vectors drew. */
function endOf(name: Name, draws: readonly string[]): End {
  const queue = draws.map(hex);
  const keys = keyPairFrom(hex(people[name].secret));
  return new End((length) => queue.shift() ?? new Uint8Array(length), keys);
}

const { transcript } = vectors;

/** Alice and Bob of the transcript, after its first `count` frames. */
function replayed(count: number): { alice: End; bob: End } {
  const [request, hello, answer] = transcript.frames;
  const alice = endOf('alice', [request?.nonce ?? '', transcript.alice.baseNonce, hello?.nonce ?? '']);
  const bob = endOf('bob', [transcript.bob.baseNonce, answer?.nonce ?? '']);
  alice.friends.push(bob.keys.publicKey);
  bob.friends.push(alice.keys.publicKey);
  alice.session = Session.dial(alice.context, alice.peer(bob.keys.publicKey), request?.text ?? '');
  bob.session = Session.answer(bob.context, 0);
  if (count >= 1) alice.run(alice.session.start(0), 0);
  for (const { from, frame } of transcript.frames.slice(0, count)) {
    const to = from === 'alice' ? bob : alice;
    to.run(to.session.receive(hex(frame), 0), 0);
  }
  return { alice, bob };
}

describe('transcript', () => {
  it('the request and both hellos come out byte for byte', () => {
    const { alice, bob } = replayed(3);
    const written = (end: End): string[] => end.outbox.map(unhex);
    expect(written(alice)).toEqual(transcript.frames.slice(0, 2).map(({ frame }) => frame));
    expect(written(bob)[0]).toBe(transcript.frames[2]?.frame);
  });

  it('a base peer’s whole conversation is read', () => {
    const { alice, bob } = replayed(transcript.frames.length);
    const said = (from: Name): (string | undefined)[] =>
      transcript.frames
        .filter((one) => one.from === from && one.type === 'data' && one.text)
        .map(({ text }) => text);
    expect([alice.closed, bob.closed]).toEqual([null, null]);
    expect(bob.texts).toEqual(said('alice'));
    expect(alice.texts).toEqual(said('bob'));
    expect(said('alice').length + said('bob').length).toBeGreaterThan(4);
  });

  it('data is sealed under the nonce received, counted from one', () => {
    const { alice } = replayed(4);
    const sent: Uint8Array[] = [];
    const take = (effects: readonly Effect[]): void => {
      for (const effect of effects) if (effect.type === 'write') sent.push(effect.bytes);
    };
    alice.session.tick(2_000);
    if (alice.session.state === 'established') take(alice.session.send(utf8('x')));
    const counter = new NonceCounter(hex(transcript.bob.baseNonce));
    counter.next();
    const second = encodeFrame(sealData(utf8('x'), counter.next(), box('alice', 'bob')));
    expect(sent.map(unhex)).toEqual(alice.session.state === 'established' ? [unhex(second)] : []);
  });
});

describe('frames that must end the connection', () => {
  it.each(vectors.bad)('$what', ({ stage, to, frame, packet, packetRecipe }) => {
    const { alice, bob } = stage === 'session' ? replayed(3) : replayed(0);
    const end = to === 'alice' ? alice : bob;
    if (stage === 'first' && to === 'alice') end.session = Session.answer(end.context, 0);
    const bytes = frame !== undefined ? hex(frame) : encodeFrame(bytesOf(packet, packetRecipe));
    const before = end.outbox.length;
    end.run(end.session.receive(bytes, 0), 0);
    // A hello that fits nobody is not told apart from one that is not answered: its deadline ends it.
    if (end.session.state === 'unanswered') end.run(end.session.tick(10_000), 10_000);
    expect(end.closed).not.toBeNull();
    expect(end.outbox.length).toBe(before);
    expect([end.established, end.texts]).toEqual([0, []]);
    if (stage === 'first') expect(end.requests).toEqual([]);
  });

  it.each(vectors.attacks)('$what', ({ after, to, frames }) => {
    const { alice, bob } = replayed(after);
    const end = to === 'alice' ? alice : bob;
    expect(end.closed).toBeNull();
    const texts = end.texts.length;
    end.run(end.session.receive(hex(frames[0] ?? ''), 0), 0);
    expect(end.closed).not.toBeNull();
    expect(end.texts.length).toBe(texts);
  });

  it.each([...vectors.lowOrder, ...vectors.aliases].filter(({ forgedRequest }) => forgedRequest))(
    'a request of $what',
    ({ forgedRequest }) => {
      for (const name of ['alice', 'bob'] as const) {
        const end = endOf(name, []);
        end.session = Session.answer(end.context, 0);
        end.run(end.session.receive(encodeFrame(hex(forgedRequest ?? '')), 0), 0);
        expect(end.closed).not.toBeNull();
        expect(end.requests).toEqual([]);
      }
    },
  );
});

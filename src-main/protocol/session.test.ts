import { describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { utf8 } from '../base/bytes';
import { keyPairFrom, sharedBox } from '../crypto/box';
import { encodeFrame } from './frame';
import { sealData, sealHello, sealRequest } from './packet';
import { End, Pair, RecordingRegistry } from './pair';
import { Session } from './session';

describe('two friends', () => {
  it('are established in one and a half round trips, and talk both ways', () => {
    const pair = new Pair();
    pair.pump();
    expect([pair.alice.established, pair.bob.established]).toEqual([1, 1]);
    pair.send(pair.alice, 'hello Bob');
    pair.send(pair.bob, 'hello Alice ☕');
    pair.pump();
    expect(pair.bob.texts).toEqual(['hello Bob']);
    expect(pair.alice.texts).toEqual(['hello Alice ☕']);
    expect(pair.alice.requests.concat(pair.bob.requests)).toEqual([]);
  });

  it.each([1, 2, 3, 7, 64])('do not care for pieces of %i bytes', (size) => {
    const pair = new Pair({ words: 'hi' });
    pair.pump(size);
    for (let i = 0; i < 20; i++) pair.send(pair.alice, `message ${i}`);
    pair.pump(size);
    expect(pair.bob.texts).toHaveLength(20);
    expect(pair.bob.texts[19]).toBe('message 19');
  });

  it('take many frames in one piece', () => {
    const pair = new Pair();
    pair.pump();
    for (let i = 0; i < 300; i++) pair.send(pair.alice, `message ${i}`);
    const all = Buffer.concat(pair.alice.outbox.splice(0));
    pair.bob.run(pair.bob.session.receive(all, pair.now), pair.now);
    expect(pair.bob.texts).toHaveLength(300);
  });

  it('are not established by hellos alone', () => {
    const pair = new Pair();
    const [hello] = pair.alice.outbox.splice(0);
    pair.bob.run(pair.bob.session.receive(hello ?? new Uint8Array(), pair.now), pair.now);
    expect(pair.bob.session.state).toBe('greeted');
    expect(pair.bob.established).toBe(0);
    pair.bob.run(pair.bob.session.tick(pair.now + 60_000), pair.now + 60_000);
    expect(pair.bob.closed).toBe('confirmation-late');
  });

  it('confirm a silent base peer that answers nothing but a keep-alive', () => {
    // A base peer as answerer sends its hello and waits; the dialler speaks after two seconds.
    const pair = new Pair();
    const [hello] = pair.alice.outbox.splice(0);
    pair.bob.run(pair.bob.session.receive(hello ?? new Uint8Array(), pair.now), pair.now);
    const [answer, keepalive] = pair.bob.outbox.splice(0);
    pair.alice.run(pair.alice.session.receive(answer ?? new Uint8Array(), pair.now), pair.now);
    expect(pair.alice.outbox).toEqual([]);
    expect(pair.alice.session.deadline).toBe(pair.now + 2_000);
    pair.alice.run(pair.alice.session.tick(pair.now + 2_000), pair.now + 2_000);
    expect(pair.alice.outbox).toHaveLength(1);
    pair.pump();
    expect(pair.bob.established).toBe(1);
    pair.alice.run(pair.alice.session.receive(keepalive ?? new Uint8Array(), pair.now), pair.now);
    expect(pair.alice.established).toBe(1);
  });
});

describe('a request', () => {
  it('waits for the decision and is answered on the same connection', () => {
    const pair = new Pair({ words: 'It is me, Alice', bobKnowsAlice: false });
    pair.pump();
    expect(pair.bob.requests).toEqual(['It is me, Alice']);
    expect(pair.bob.session.state).toBe('asked-hello');
    pair.pass(9 * 60_000);
    pair.bob.run(pair.bob.session.admit(pair.now), pair.now);
    pair.pump();
    expect([pair.alice.established, pair.bob.established]).toEqual([1, 1]);
  });

  it('that nobody answers sends nothing, ever, and ends after ten minutes', () => {
    const pair = new Pair({ words: 'hi', bobKnowsAlice: false });
    pair.pump();
    pair.pass(10 * 60_000 - 1);
    expect([pair.alice.closed, pair.bob.closed]).toEqual([null, null]);
    expect(pair.bob.outbox).toEqual([]);
    pair.pass(1);
    expect([pair.alice.closed, pair.bob.closed]).toEqual(['request-late', 'request-late']);
  });

  it('from a friend asks nobody', () => {
    const pair = new Pair({ words: 'hi', bobKnowsAlice: true });
    pair.pump();
    expect([pair.alice.established, pair.bob.established]).toEqual([1, 1]);
  });

  it('whose sender waits for our hello before sending its own is served too', () => {
    const pair = new Pair({ words: 'hi', bobKnowsAlice: true });
    const [request, hello] = pair.alice.outbox.splice(0);
    pair.bob.run(pair.bob.session.receive(request ?? new Uint8Array(), pair.now), pair.now);
    expect(pair.bob.session.state).toBe('called');
    pair.bob.run(pair.bob.session.receive(hello ?? new Uint8Array(), pair.now), pair.now);
    pair.pump();
    expect([pair.alice.established, pair.bob.established]).toEqual([1, 1]);
  });
});

describe('deadlines', () => {
  it('end a connection that says nothing, after 10 s', () => {
    const bob = new Pair().bob;
    bob.run(bob.session.tick(1_000_000 + 9_999), 0);
    expect(bob.closed).toBeNull();
    bob.run(bob.session.tick(1_000_000 + 10_000), 0);
    expect(bob.closed).toBe('first-packet-late');
  });

  it('are not moved by a slow drip of bytes', () => {
    const pair = new Pair();
    const hello = pair.alice.outbox.splice(0)[0] ?? new Uint8Array();
    for (let i = 0; i < 40; i++)
      pair.bob.run(pair.bob.session.receive(hello.subarray(i, i + 1), pair.now + i * 200), 0);
    expect(pair.bob.session.deadline).toBe(pair.now + 10_000);
  });

  it('end a hello that nobody knows as late as any unanswered one, with no answer', () => {
    const pair = new Pair({ bobKnowsAlice: false });
    pair.pump();
    expect(pair.bob.session.state).toBe('unanswered');
    expect(pair.bob.session.deadline).toBe(pair.now + 10_000);
    pair.pass(10_000);
    expect([pair.alice.closed, pair.bob.closed]).toEqual(['hello-late', 'hello-late']);
  });

  it('end a dialled connection whose hello is not answered in 10 s', () => {
    const { alice, now } = new Pair();
    alice.run(alice.session.tick(now + 10_000), now);
    expect(alice.closed).toBe('hello-late');
  });
});

describe('attacks', () => {
  it('reflection on one connection: the own hello comes back', () => {
    const { alice, now } = new Pair();
    const own = alice.outbox.splice(0);
    for (const bytes of own) alice.run(alice.session.receive(bytes, now), now);
    expect(alice.closed).toBe('reflection');
  });

  it('reflection with the request in front is no packet for a dialler', () => {
    const { alice, now } = new Pair({ words: 'hi' });
    const own = alice.outbox.splice(0);
    for (const bytes of own) alice.run(alice.session.receive(bytes, now), now);
    expect(alice.closed).toBe('packet-not-allowed');
  });

  it('reflection across two connections of one process', () => {
    const pair = new Pair();
    // The man in the middle brings Alice's own hello back on a connection that he makes to her.
    const incoming = new End(seededRandom(3), pair.alice.keys, pair.alice.issued);
    incoming.friends.push(pair.bob.keys.publicKey);
    incoming.session = Session.answer(incoming.context, pair.now);
    for (const bytes of pair.alice.outbox) incoming.run(incoming.session.receive(bytes, pair.now), pair.now);
    expect(incoming.closed).toBe('reflection');
    expect(incoming.outbox).toEqual([]);
  });

  it('reflection behind an echoed request of one’s own', () => {
    const pair = new Pair({ words: 'hi' });
    const incoming = new End(seededRandom(3), pair.alice.keys, pair.alice.issued);
    incoming.session = Session.answer(incoming.context, pair.now);
    for (const bytes of pair.alice.outbox) incoming.run(incoming.session.receive(bytes, pair.now), pair.now);
    expect(incoming.closed).toBe('own-key');
  });

  it('own data echoed back does not open', () => {
    const pair = new Pair();
    pair.pump();
    pair.send(pair.alice, 'to Bob');
    const own = pair.alice.outbox.splice(0);
    for (const bytes of own) pair.alice.run(pair.alice.session.receive(bytes, pair.now), pair.now);
    expect(pair.alice.closed).toBe('data-not-opened');
    expect(pair.alice.texts).toEqual([]);
  });

  it('replay of a whole recorded conversation proves nothing', () => {
    const pair = new Pair();
    const recorded: Uint8Array[] = [...pair.alice.outbox];
    pair.pump();
    pair.send(pair.alice, 'secret');
    recorded.push(...pair.alice.outbox);
    pair.pump();
    const bob = new End(seededRandom(5), pair.bob.keys);
    bob.friends.push(pair.alice.keys.publicKey);
    bob.session = Session.answer(bob.context, pair.now);
    for (const bytes of recorded) bob.run(bob.session.receive(bytes, pair.now), pair.now);
    expect(bob.established).toBe(0);
    expect(bob.texts).toEqual([]);
    expect(bob.closed).toBe('data-not-opened');
  });

  it.each(['drop', 'swap', 'double', 'cut'] as const)('data packets: %s ends the connection', (attack) => {
    const pair = new Pair();
    pair.pump();
    for (const text of ['one', 'two', 'three']) pair.send(pair.alice, text);
    const frames = pair.alice.outbox.splice(0);
    const [one, two, three] = frames as [Uint8Array, Uint8Array, Uint8Array];
    const cut = two.slice(0, -1);
    cut[1] = (cut[1] ?? 0) - 1;
    const order = { drop: [one, three], swap: [two, one], double: [one, one], cut: [one, cut] }[attack];
    for (const bytes of order) pair.bob.run(pair.bob.session.receive(bytes, pair.now), pair.now);
    expect(pair.bob.closed).toBe('data-not-opened');
    expect(pair.bob.texts).toEqual(attack === 'swap' ? [] : ['one']);
  });

  it('a flipped bit anywhere in any packet establishes nothing', () => {
    const lengths = new Pair({ words: 'hi' }).alice.outbox.map((bytes) => bytes.length);
    lengths.forEach((length, index) => {
      for (let at = 0; at < length; at++) {
        const pair = new Pair({ words: 'hi', bobKnowsAlice: true });
        const target = pair.alice.outbox[index];
        if (target) target[at] = (target[at] ?? 0) ^ (1 << (at % 8));
        for (const bytes of pair.alice.outbox)
          pair.bob.run(pair.bob.session.receive(bytes, pair.now), pair.now);
        expect(pair.bob.established).toBe(0);
        // A changed length, sender or box: closed, or waiting for bytes that never come.
        expect(pair.bob.closed !== null || pair.bob.session.state !== 'greeted').toBe(true);
      }
    });
  });

  it.each([
    ['a frame of no length', new Uint8Array([0, 0]), 'frame-length'],
    ['a frame too long for a stranger', new Uint8Array([0x04, 0x4a]), 'frame-length'],
    ['an unknown type', encodeFrame(new Uint8Array(65).fill(9)), 'packet-type'],
    ['a hello of 64 bytes', encodeFrame(Uint8Array.from([2, ...new Uint8Array(63)])), 'packet-size'],
    ['a request without words', encodeFrame(Uint8Array.from([1, ...new Uint8Array(72)])), 'packet-size'],
    ['data as first packet', encodeFrame(Uint8Array.from([3, ...new Uint8Array(16)])), 'packet-not-allowed'],
    ['a low-order sender', encodeFrame(Uint8Array.from([1, ...new Uint8Array(73)])), 'key-unusable'],
  ])('%s ends the connection with no answer', (_name, bytes, reason) => {
    const { bob, now } = new Pair();
    bob.run(bob.session.receive(bytes, now), now);
    expect(bob.closed).toBe(reason);
    expect(bob.outbox).toEqual([]);
  });

  it('a request that is not UTF-8 is not shown', () => {
    const { alice, bob, now } = new Pair();
    const box = sharedBox(bob.keys.publicKey, alice.keys.secretKey);
    if (!box) throw new Error();
    const nonce = new Uint8Array(24);
    const boxed = box.seal(new Uint8Array([0xff, 0xfe]), nonce);
    const packet = Uint8Array.from([1, ...alice.keys.publicKey, ...nonce, ...boxed]);
    bob.run(bob.session.receive(encodeFrame(packet), now), now);
    expect(bob.closed).toBe('request-not-text');
    expect(bob.requests).toEqual([]);
  });

  it('a second hello, a second request or data before the answer ends the connection', () => {
    const { alice, bob } = new Pair();
    const box = sharedBox(bob.keys.publicKey, alice.keys.secretKey);
    if (!box) throw new Error();
    const nonce = new Uint8Array(24).fill(4);
    const request = encodeFrame(sealRequest(alice.keys.publicKey, 'hi', nonce, box));
    const hello = encodeFrame(sealHello(nonce, nonce, box));
    const data = encodeFrame(sealData(utf8('x'), nonce, box));
    for (const frames of [
      [request, request],
      [request, data],
      [request, hello, hello],
      [hello, data],
      [hello, hello],
    ]) {
      const pair = new Pair({ bobKnowsAlice: false });
      for (const bytes of frames) pair.bob.run(pair.bob.session.receive(bytes, pair.now), pair.now);
      expect(pair.bob.closed).toBe('packet-not-allowed');
    }
  });

  it('issued nonces are forgotten when their connection ends', () => {
    const issued = new RecordingRegistry();
    const end = new End(seededRandom(1), keyPairFrom(new Uint8Array(32).fill(1)), issued);
    const other = new End(seededRandom(2));
    end.session = Session.dial(end.context, end.peer(other.keys.publicKey), null);
    end.session.start(0);
    expect(issued.size).toBe(1);
    end.session.close('ended');
    expect(issued.size).toBe(0);
  });
});

import { once } from 'node:events';
import { Client } from 'blind-relay';
import HyperDHT from 'hyperdht';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../base/bytes';
import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { relayLimits } from './dht-limits';
import { DhtNode } from './dht-node';
import { startPrivateNet, type PrivateNet } from './private-net';
import { Relay, type RelayOptions } from './relay';

let net: PrivateNet;
/** Computers at addresses of their own. */
let here: DhtNode;
let there: DhtNode;
/** The seeds by which relays know both, by their public keys in hex; others need none. */
const passes = new Map<string, Uint8Array>();
/** One after the other they would take a minute: who is not answered tries for 8 s. */
const relays: Relay[] = [];

const join = async (host: string): Promise<DhtNode> => {
  const node = new DhtNode(
    { host, bootstrap: [net.address] },
    { ticks: () => 0, passFor: (relay) => passes.get(hexOf(relay)) ?? null },
  );
  await node.fullyBootstrapped();
  return node;
};
beforeAll(async () => {
  net = await startPrivateNet({ host: '127.0.0.1', port: 0 });
  [here, there] = await Promise.all([join('127.0.0.1'), join('127.0.0.2')]);
});
afterAll(async () => {
  await Promise.all(relays.map((relay) => relay.close()));
  await Promise.all([here, there].map((node) => node.destroy({ force: true })));
  await net.close();
});

async function open(
  limits: Partial<Record<keyof typeof relayLimits, number>> = {},
  more: Partial<RelayOptions> = {},
): Promise<{ relay: Relay; clock: ManualClock }> {
  const clock = new ManualClock();
  const options = { node: net.first, seed: null, clock, log: silentLog, ...more };
  const relay = await Relay.start({ ...options, limits: { ...relayLimits, ...limits } });
  relays.push(relay);
  return { relay, clock };
}

/** Somebody who calls the relay, as hyperdht does for a stream. */
interface Call {
  readonly stream: HyperDHT.SecretStream;
  readonly over: Promise<unknown>;
}

function call(relay: Relay, node: DhtNode, keyPair?: HyperDHT.KeyPair): Call {
  const stream = node.connect(relay.publicKey, keyPair && { keyPair });
  const over = new Promise((resolve) => stream.on('close', resolve));
  stream.on('error', () => undefined);
  Client.from(stream, { id: stream.publicKey }).on('error', () => undefined);
  return { stream, over };
}

/** Asks to be carried to whoever comes with the same token; the stream that is, once there is a pair. */
function ask(
  node: DhtNode,
  { stream }: Call,
  initiator: boolean,
  token: Buffer,
): Promise<HyperDHT.RawStream> {
  const raw = node.createRawStream({ framed: true });
  raw.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    Client.from(stream)
      .pair(initiator, token, raw)
      .on('error', reject)
      .on('data', (id: number) => {
        const { socket, remotePort, remoteHost } = stream.rawStream!;
        raw.connect(socket!, id, remotePort, remoteHost!);
        // Only when both have said something does the relay know where both are.
        raw.write(Buffer.from([0]));
        resolve(raw);
      });
  });
}

/** Whether the relay talks to the caller, which it does only with those who have room. */
const greeted = ({ stream, over }: Call): Promise<boolean> =>
  Promise.race([
    once(Client.from(stream), 'open').then(
      () => true,
      () => false,
    ),
    over.then(() => false),
  ]);

const token = (): Buffer => Buffer.from(systemRandom(32));

/** Two who are carried. */
async function pair(relay: Relay) {
  const calls = [call(relay, here), call(relay, there)] as const;
  const shared = token();
  const streams = await Promise.all([ask(here, calls[0], true, shared), ask(there, calls[1], false, shared)]);
  await Promise.all(streams.map((stream) => once(stream, 'data')));
  return { calls, streams };
}

async function says(from: HyperDHT.RawStream, to: HyperDHT.RawStream, bytes: number): Promise<void> {
  from.write(new Uint8Array(bytes));
  for (let heard = 0; heard < bytes;) {
    const [data] = (await once(to, 'data')) as [Uint8Array];
    heard += data.length;
  }
}

describe.concurrent('a relay', () => {
  it('carries the two who come with the same token, and both end when one of them leaves', async () => {
    const { relay } = await open();
    const { calls, streams } = await pair(relay);
    await says(streams[0], streams[1], 1000);
    await says(streams[1], streams[0], 1000);
    calls[0].stream.destroy();
    await calls[1].over;
  });

  it('carries nobody who comes alone, or with a token of their own, and lets them stay for half a minute', async () => {
    const { relay, clock } = await open();
    const calls = [call(relay, here), call(relay, there)] as const;
    const paired: unknown[] = [];
    for (const [i, node] of [here, there].entries())
      ask(node, calls[i]!, i === 0, token()).then(
        () => paired.push(node),
        () => undefined,
      );
    await Promise.all(calls.map(greeted));
    // A pair that came later is carried, so these were heard.
    await pair(relay);
    clock.advance(relayLimits.idle + 2 * relayLimits.look);
    await Promise.all(calls.map(({ over }) => over));
    expect(paired).toEqual([]);
  });

  it('carries one pair for each caller', async () => {
    const { relay } = await open();
    const { calls } = await pair(relay);
    const more = token();
    const other = call(relay, there);
    await Promise.allSettled([ask(here, calls[0], true, more), ask(there, other, false, more)]);
    await Promise.all([calls[0].over, other.over]);
  });

  it('carries so many pairs and no more', async () => {
    const { relay } = await open({ pairs: 1 });
    const first = await pair(relay);
    const calls = [call(relay, here), call(relay, there)] as const;
    const shared = token();
    await Promise.allSettled([ask(here, calls[0], true, shared), ask(there, calls[1], false, shared)]);
    await Promise.all(calls.map(({ over }) => over));
    await says(first.streams[0], first.streams[1], 10);
  });

  it.for([
    ['in all', { sessions: 2 }, () => HyperDHT.keyPair()],
    ['from one address', { perAddress: 1 }, () => HyperDHT.keyPair()],
    ['under one key', { perKey: 2 }, (shared: HyperDHT.KeyPair) => shared],
  ] as const)(
    'lets in so many callers %s and no more, until one of them leaves',
    async ([, limits, keyFor], { expect }) => {
      const { relay } = await open(limits);
      const shared = HyperDHT.keyPair();
      const calls = [call(relay, here, keyFor(shared)), call(relay, there, keyFor(shared))];
      expect(await Promise.all(calls.map(greeted))).toEqual([true, true]);
      expect(await greeted(call(relay, here, keyFor(shared)))).toBe(false);
      expect(calls.map(({ stream }) => stream.destroying)).toEqual([false, false]);
      for (const { stream } of calls) stream.destroy();
      // It takes a moment until the relay knows.
      await expect.poll(() => greeted(call(relay, here, keyFor(shared))), { timeout: 30_000 }).toBe(true);
    },
  );

  it('hears so much of what is said to itself', async () => {
    const { relay } = await open({ words: 1000 });
    const caller = call(relay, here);
    await greeted(caller);
    void ask(here, caller, true, token()).catch(() => undefined);
    caller.stream.write(new Uint8Array(2000));
    await caller.over;
  });

  it.each([
    ['has lasted too long', { life: 60_000 }, 60_000, 10],
    ['has carried too much', { bytes: 50_000 }, 0, 60_000],
  ])('ends a pair that %s, and no other', async (_what, limits, ms, bytes) => {
    const { relay, clock } = await open(limits);
    const old = await pair(relay);
    await says(old.streams[0], old.streams[1], bytes);
    clock.advance(ms);
    const fresh = await pair(relay);
    clock.advance(2 * relayLimits.look);
    await Promise.all(old.calls.map(({ over }) => over));
    await says(fresh.streams[0], fresh.streams[1], 10);
  });

  it('ends a pair that falls silent, and no other', async () => {
    const { relay, clock } = await open();
    const silent = await pair(relay);
    const { streams } = await pair(relay);
    const state = { over: false };
    const over = Promise.all(silent.calls.map((one) => one.over)).then(() => (state.over = true));
    const began = clock.now();
    while (!state.over && clock.now() - began < 2 * relayLimits.silence) {
      await says(streams[0], streams[1], 10);
      await says(streams[1], streams[0], 10);
      clock.advance(relayLimits.look);
    }
    await over;
    expect(clock.now() - began).toBeGreaterThan(relayLimits.silence);
    await says(streams[0], streams[1], 10);
  });
});

describe.concurrent('a relay for friends', () => {
  it('does not answer those whom it does not admit, and carries those whom it does', async () => {
    const seed = systemRandom(32);
    const { publicKey } = HyperDHT.keyPair(seed);
    const { relay } = await open({}, { admits: (key) => Buffer.compare(key, publicKey) === 0 });
    expect(await greeted(call(relay, here))).toBe(false);
    passes.set(hexOf(relay.publicKey), seed);
    const { streams } = await pair(relay);
    await says(streams[0], streams[1], 10);
  });

  it('that ends ends what it carries, at both ends and at once', async () => {
    const { relay } = await open();
    const { streams } = await pair(relay);
    const ends = streams.map((stream) => once(stream, 'close'));
    await relay.close();
    await Promise.all(ends);
  });
});

import HyperDHT from 'hyperdht';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { streamCompliance } from './compliance';
import { Dht, type DialOptions, type Meeting, type Through } from './dht';
import { MAX_FOUND } from './dht-limits';
import { startPrivateNet, type PrivateNet } from './private-net';
import { publicTopic } from './rendezvous';
import type { ByteStream } from './transport';

let net: PrivateNet;
const started: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  net = await startPrivateNet({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()));
});
afterAll(() => net.close());

const context = { clock: systemClock, random: systemRandom, log: silentLog };

async function join(): Promise<Dht> {
  const dht = await Dht.start({ ...context, bootstrap: [net.address], host: '127.0.0.1' });
  started.push(dht);
  return dht;
}

/** A computer that is announced, and the streams that came to it. */
async function announced(wanted: Meeting) {
  const dht = await join();
  const streams: { stream: ByteStream; through: Through }[] = [];
  let tell: () => void = () => undefined;
  await dht.announce(wanted, (stream, through) => {
    streams.push({ stream, through });
    tell();
  });
  const first = async () => {
    if (streams.length === 0) await new Promise<void>((resolve) => (tell = resolve));
    return streams[0]!;
  };
  return { dht, first };
}

const never = (): AbortSignal => new AbortController().signal;
const topicOf = (name: number): Uint8Array => publicTopic(new Uint8Array(32).fill(name));
const friendsOf = (seed: Uint8Array): Meeting => ({ public: null, friends: { seed } });

async function found(dht: Dht, topic: Uint8Array): Promise<Uint8Array[]> {
  const keys = [];
  for await (const { publicKey } of dht.lookup(topic, never())) keys.push(publicKey);
  return keys;
}

async function call(dht: Dht, key: Uint8Array, options: DialOptions = {}): Promise<ByteStream> {
  const result = await dht.dial(key, options, never());
  if (!result.ok) throw new Error(result.error);
  return result.stream;
}

const heard = (stream: ByteStream): Promise<string> =>
  new Promise((resolve) => {
    stream.open({
      data: (bytes) => {
        resolve(Buffer.from(bytes).toString());
      },
      drain: () => undefined,
      closed: () => undefined,
    });
  });

streamCompliance('the DHT', async () => {
  const seed = systemRandom(32);
  const [server, caller] = await Promise.all([announced(friendsOf(seed)), join()]);
  const near = await call(caller, Dht.friendsKey(seed));
  return { near, far: (await server.first()).stream };
});

describe('the public rendezvous', () => {
  it('lets those who have the key find and call this computer', async () => {
    const topic = topicOf(1);
    const server = await announced({ public: topic, friends: null });
    const caller = await join();
    const [key] = await found(caller, topic);
    const near = await call(caller, key!);
    near.write(Buffer.from('hello'));
    const { stream, through } = await server.first();
    expect([through, await heard(stream), stream.way, near.way]).toEqual(['public', 'hello', 'lan', 'lan']);
    expect(near.remote.host).toBe('127.0.0.1');
  });

  it('leaves nothing to find when it is switched off, while friends still come through', async () => {
    const [topic, seed] = [topicOf(2), systemRandom(32)];
    const server = await announced({ public: topic, friends: { seed } });
    const caller = await join();
    expect(await found(caller, topic)).toHaveLength(1);
    let tell: (through: Through) => void = () => undefined;
    const came = new Promise<Through>((resolve) => (tell = resolve));
    await server.dht.announce(friendsOf(seed), (_stream, through) => {
      tell(through);
    });
    expect(await found(caller, topic)).toEqual([]);
    await call(caller, Dht.friendsKey(seed));
    expect(await came).toBe('friends');
  });

  it('is another server after each start, so that it cannot be followed by its key', async () => {
    const topic = topicOf(3);
    const caller = await join();
    const keys = [];
    for (let run = 0; run < 2; run++) {
      const { dht } = await announced({ public: topic, friends: null });
      keys.push(...(await found(caller, topic)));
      await dht.close();
    }
    expect(keys).toHaveLength(2);
    expect(keys[0]).not.toEqual(keys[1]);
  });

  it('is not hidden by a stranger who announces themselves there too', async () => {
    const topic = topicOf(4);
    const rival = new HyperDHT({ bootstrap: [net.address], host: '127.0.0.1' });
    started.push({ close: () => rival.destroy() });
    await rival.announce(topic, HyperDHT.keyPair(), []).finished();
    await announced({ public: topic, friends: null });
    expect(await found(await join(), topic)).toHaveLength(2);
  });

  it('brings so many servers and no more', async () => {
    const topic = topicOf(5);
    const rival = new HyperDHT({ bootstrap: [net.address], host: '127.0.0.1' });
    started.push({ close: () => rival.destroy() });
    for (let i = 0; i < MAX_FOUND + 4; i++) await rival.announce(topic, HyperDHT.keyPair(), []).finished();
    expect(await found(await join(), topic)).toHaveLength(MAX_FOUND);
  });
});

describe("the friends' rendezvous", () => {
  it('is where the new seed says, and no more where the old one said', async () => {
    const [old, fresh] = [systemRandom(32), systemRandom(32)];
    const server = await announced(friendsOf(old));
    await server.dht.announce(friendsOf(fresh), () => undefined);
    const caller = await join();
    const lost = await caller.dial(Dht.friendsKey(old), {}, never());
    expect(lost).toEqual({ ok: false, error: 'absent' });
    const kept = await caller.dial(Dht.friendsKey(fresh), {}, never());
    expect(kept.ok).toBe(true);
  });
});

describe('a dial', () => {
  it('says that nobody is announced under the key', async () => {
    const caller = await join();
    expect(await caller.dial(systemRandom(32), {}, never())).toEqual({ ok: false, error: 'absent' });
  });

  it('is given up when told', async () => {
    const caller = await join();
    expect(await caller.dial(systemRandom(32), {}, AbortSignal.abort())).toEqual({
      ok: false,
      error: 'closed',
    });
    const later = new AbortController();
    const result = caller.dial(systemRandom(32), {}, later.signal);
    later.abort();
    expect(await result).toEqual({ ok: false, error: 'closed' });
  });

  it('fails after the end', async () => {
    const caller = await join();
    await caller.close();
    expect(await caller.dial(systemRandom(32), {}, never())).toEqual({ ok: false, error: 'closed' });
  });

  it('goes on after a sleep', async () => {
    const seed = systemRandom(32);
    const [server, caller] = await Promise.all([announced(friendsOf(seed)), join()]);
    await server.dht.suspend();
    await caller.suspend();
    expect(await caller.dial(Dht.friendsKey(seed), {}, never())).toEqual({ ok: false, error: 'closed' });
    await Promise.all([server.dht.resume(), caller.resume()]);
    await expect.poll(async () => (await caller.dial(Dht.friendsKey(seed), {}, never())).ok).toBe(true);
  });

  it('goes on after a sleep that both had hardly fallen into', async () => {
    const seed = systemRandom(32);
    const [server, caller] = await Promise.all([announced(friendsOf(seed)), join()]);
    const asleep = [server.dht, caller].map((dht) => dht.suspend());
    const awake = [server.dht, caller].map((dht) => dht.resume());
    // The caller waits until it is awake; when nodes hear of the server again is for them.
    const dial = async (): Promise<string> => {
      const result = await caller.dial(Dht.friendsKey(seed), {}, never());
      return result.ok ? 'answered' : result.error;
    };
    expect(await dial()).not.toBe('closed');
    await expect.poll(dial, { timeout: 10_000 }).toBe('answered');
    await Promise.all([...asleep, ...awake]);
  });

  it('asks its writer to wait, and says when to go on', async () => {
    const seed = systemRandom(32);
    const [server, caller] = await Promise.all([announced(friendsOf(seed)), join()]);
    const near = await call(caller, Dht.friendsKey(seed));
    const drained = new Promise<void>((resolve) => {
      near.open({ data: () => undefined, drain: resolve, closed: () => undefined });
    });
    while (near.write(new Uint8Array(64 * 1024)));
    (await server.first()).stream.open({
      data: () => undefined,
      drain: () => undefined,
      closed: () => undefined,
    });
    await drained;
  });
});

describe('a node', () => {
  it('tells what it knows of the network', async () => {
    const dht = await join();
    await dht.joined();
    const { nodes, online, sent, received } = dht.status();
    expect([nodes > 0, online, sent.packets > 0, received.bytes > 0]).toEqual([true, true, true, true]);
  });
});

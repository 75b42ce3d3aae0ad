import { createHook } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { parseAddress, type Address } from '../../src-shared/address';
import { transportCompliance } from './compliance';
import { socksTransport } from './socks';
import { SocksServer } from './socks-server';
import { tcp } from './tcp';
import type { Listener } from './transport';

const ONION = `${'a2'.repeat(28)}.onion`;
const never = (): AbortSignal => new AbortController().signal;

describe('through a real proxy', () => {
  let at: Address;
  const server = new SocksServer(({ type, host, port }) => ({ host: type === 1 ? host : '::1', port }));
  beforeAll(async () => {
    at = await server.listen();
  });
  afterAll(() => server.close());
  const proxied = () => socksTransport({ proxy: at, random: seededRandom(1), direct: tcp });
  transportCompliance('SOCKS5 over IPv4', () => ({
    transport: proxied(),
    at: { host: '127.0.0.1', port: 0 },
  }));
  transportCompliance('SOCKS5 over IPv6', () => ({ transport: proxied(), at: { host: '::1', port: 0 } }));
});

describe('a dial through a proxy', () => {
  let server: SocksServer;
  let proxy: Address;
  let listener: Listener;
  let accepted = 0;
  beforeEach(async () => {
    accepted = 0;
    listener = await tcp.listen({ host: '127.0.0.1', port: 0 }, (stream) => {
      accepted += 1;
      stream.open({ data: () => undefined, drain: () => undefined, closed: () => undefined });
      stream.write(Buffer.from('hello'));
    });
    server = new SocksServer(() => listener.addresses[0] ?? null);
    proxy = await server.listen();
  });
  afterEach(async () => {
    await Promise.all([server.close(), listener.close()]);
  });
  const dial = (host: string, { port = 1, seed = 1, signal = never() } = {}) =>
    socksTransport({ proxy, random: seededRandom(seed), direct: tcp }).dial({ host, port }, signal);
  const outcome = async (host: string): Promise<string> => {
    const result = await dial(host);
    if (result.ok) result.stream.destroy();
    return result.ok ? 'ok' : result.error;
  };

  it('hands names over as they are, an onion service among them, and addresses as addresses', async () => {
    for (const host of ['friend.example', ONION, '203.0.113.5', '2001:db8::5']) {
      const result = await dial(host, { port: 33_733 });
      expect(result.ok && [result.stream.way, result.stream.remote]).toEqual([
        'proxied',
        { host, port: 33_733 },
      ]);
      if (result.ok) result.stream.destroy();
    }
    expect(server.asked.map(({ type, host, port }) => [type, host, port])).toEqual([
      [3, 'friend.example', 33_733],
      [3, ONION, 33_733],
      [1, '203.0.113.5', 33_733],
      [4, '20010db8000000000000000000000005', 33_733],
    ]);
  });

  it('looks no name up, and connects to the proxy alone', async () => {
    const did: string[] = [];
    const hook = createHook({
      init(_id, type, _trigger, resource: object) {
        const where = 'port' in resource ? String(resource.port) : '';
        if (/GETADDRINFO|QUERYWRAP|UDPSEND/.test(type)) did.push(type);
        // The port is filled in right after; the connections of the server here go to the listener.
        if (type === 'TCPCONNECTWRAP')
          queueMicrotask(() => did.push(`tcp ${where || String(Reflect.get(resource, 'port'))}`));
      },
    }).enable();
    await outcome('friend.example');
    await outcome(ONION);
    hook.disable();
    const [proxyPort, farPort] = [`tcp ${proxy.port}`, `tcp ${listener.addresses[0]?.port}`];
    expect(did).toEqual([proxyPort, farPort, proxyPort, farPort]);
  });

  it('logs in to each address by a name of its own, another one after each start, where the proxy wants one', async () => {
    server.behaviour = { login: 'any' };
    for (const [host, seed] of [
      ['a.example', 1],
      ['b.example', 1],
      ['a.example', 1],
      ['a.example', 2],
    ] as const) {
      const result = await dial(host, { seed });
      expect(result.ok).toBe(true);
      if (result.ok) result.stream.destroy();
    }
    const [a, b, again, later] = server.asked.map(({ login }) => login);
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect(again).toBe(a);
    expect(new Set([a, b, later]).size).toBe(3);
    server.behaviour = {};
    expect(await outcome('a.example')).toBe('ok');
    expect(server.asked.at(-1)?.login).toBeNull();
  });

  it.each([
    [1, 'unreachable'],
    [2, 'proxy-refused'],
    [3, 'unreachable'],
    [4, 'unreachable'],
    [5, 'refused'],
    [6, 'timeout'],
    [7, 'proxy-refused'],
    [8, 'proxy-refused'],
    [0xf0, 'proxy-refused'],
  ])('says what reply %i means: %s', async (reply, error) => {
    server.behaviour = { reply };
    expect(await outcome('friend.example')).toBe(error);
  });

  it('says that what hangs up in place of an answer is the proxy, or none at all', async () => {
    const other = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const transport = socksTransport({
      proxy: { host: '127.0.0.1', port: (other.address() as AddressInfo).port },
      ...{ random: seededRandom(1), direct: tcp },
    });
    expect(await transport.dial({ host: 'a.example', port: 1 }, never())).toEqual({
      ok: false,
      error: 'proxy-refused',
    });
    other.close();
  });

  it('says that the login was refused', async () => {
    server.behaviour = { login: 'wrong' };
    expect(await outcome('friend.example')).toBe('proxy-refused');
  });

  it('says that the proxy is not there, and calls nobody directly instead', async () => {
    await server.close();
    const to = listener.addresses[0];
    expect(to && (await outcome(to.host))).toBe('proxy-unreachable');
    expect(await dial('127.0.0.1', { port: to?.port ?? 0 })).toEqual({
      ok: false,
      error: 'proxy-unreachable',
    });
    expect(accepted).toBe(0);
  });

  it('does not ask the proxy for what means something here only', async () => {
    expect(await outcome('fe80::1%eth0')).toBe('unreachable');
    expect(server.connections).toBe(0);
  });

  it('is given up when told, at any moment', async () => {
    for (const silent of [true, false]) {
      server.behaviour = { silent };
      const abort = new AbortController();
      const dialling = dial('friend.example', { signal: abort.signal });
      if (silent) while (server.connections === 0) await new Promise((resolve) => setImmediate(resolve));
      abort.abort();
      expect(await dialling).toEqual({ ok: false, error: 'closed' });
    }
  });

  it('loses nothing that the other end says at once', async () => {
    server.behaviour = { early: Buffer.from('early ') };
    const result = await dial('friend.example');
    if (!result.ok) throw new Error(result.error);
    // Nobody owns the stream for a while.
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    const heard = await new Promise<string>((resolve) => {
      let text = '';
      result.stream.open({
        data: (bytes) => {
          text += Buffer.from(bytes).toString();
          if (text.length >= 11) resolve(text);
        },
        drain: () => undefined,
        closed: () => undefined,
      });
    });
    expect(heard).toBe('early hello');
    result.stream.destroy();
  });

  it('ends with an error, or a stream, whatever the proxy says in place of each answer', async () => {
    const random = seededRandom(8);
    for (let at = 1; at <= 3; at++)
      for (let length = 1; length < 40; length++) {
        const bytes = random(length);
        // A proxy that stops in the middle of an answer would be waited for.
        server.behaviour = {
          login: 'any',
          instead: { at, bytes: Buffer.concat([bytes, new Uint8Array(300)]) },
        };
        expect(['ok', 'closed', 'proxy-refused', 'unreachable', 'refused', 'timeout']).toContain(
          await outcome('friend.example'),
        );
      }
  });

  it('listens on this computer alone', async () => {
    const transport = socksTransport({ proxy, random: seededRandom(1), direct: tcp });
    for (const [host, local] of [
      ['0.0.0.0', '127.0.0.1'],
      ['192.0.2.1', '127.0.0.1'],
      ['::', '::1'],
      ['127.0.0.1', '127.0.0.1'],
    ] as const) {
      const ways: string[] = [];
      const here = await transport.listen({ host, port: 0 }, (stream) => ways.push(stream.way));
      expect(here.addresses.map((one) => one.host)).toEqual([local]);
      const [to] = here.addresses;
      const result = to && (await tcp.dial(to, never()));
      if (result?.ok) result.stream.destroy();
      while (ways.length === 0) await new Promise((resolve) => setImmediate(resolve));
      expect(ways).toEqual(['proxied']);
      await here.close();
    }
  });
});

describe('an onion address', () => {
  it('is read like any other, and said to need a proxy where there is none', async () => {
    const address = parseAddress(`${ONION}:33733`);
    expect(address).toEqual({ host: ONION, port: 33_733 });
    for (const host of [ONION, `${ONION}.`, `chat.${ONION}`, ONION.toUpperCase()])
      expect(await tcp.dial({ host, port: 1 }, never())).toEqual({ ok: false, error: 'needs-proxy' });
  });
});

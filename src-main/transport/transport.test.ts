import { describe, expect, it } from 'vitest';
import { transportCompliance } from './compliance';
import { MemoryNetwork } from './memory';
import { tcp } from './tcp';

transportCompliance('tcp over IPv4', () => ({ transport: tcp, at: { host: '127.0.0.1', port: 0 } }));
transportCompliance('tcp over IPv6', () => ({ transport: tcp, at: { host: '::1', port: 0 } }));
transportCompliance('memory', () => {
  const network = new MemoryNetwork();
  return { transport: network.host('a'), at: { host: 'a', port: 0 }, step: () => network.step() };
});

describe('tcp', () => {
  it('asks the writer to wait when the reader does not read, and goes on when it does', async () => {
    const streams: Parameters<Parameters<typeof tcp.listen>[1]>[0][] = [];
    const listener = await tcp.listen({ host: '127.0.0.1', port: 0 }, (stream) => streams.push(stream));
    const to = listener.addresses[0];
    if (!to) throw new Error('no address');
    const result = await tcp.dial(to, new AbortController().signal);
    if (!result.ok) throw new Error(result.error);
    let total = 0;
    const drained = new Promise<void>((resolve) => {
      result.stream.open({ data: () => undefined, drain: resolve, closed: () => undefined });
    });
    while (result.stream.write(new Uint8Array(64 * 1024))) total += 1;
    expect(total).toBeGreaterThan(2);
    streams[0]?.open({ data: () => undefined, drain: () => undefined, closed: () => undefined });
    await drained;
    result.stream.destroy();
    await listener.close();
  });

  it('listens on both families at once where it is asked to listen on all', async () => {
    const listener = await tcp.listen({ host: '::', port: 0 }, (stream) => {
      stream.destroy();
    });
    const probe = await tcp.listen({ host: '127.0.0.1', port: 0 }, () => undefined);
    await probe.close();
    const port = listener.addresses[0]?.port;
    if (port !== undefined) {
      for (const host of ['127.0.0.1', '::1']) {
        const result = await tcp.dial({ host, port }, new AbortController().signal);
        expect(result.ok).toBe(true);
        if (result.ok) result.stream.destroy();
      }
    }
    await listener.close();
  });
});

import { systemRandom } from '../base/random';
import { parseAddress } from '../../src-shared/address';
import { socksTransport } from './socks';
import { SocksServer } from './socks-server';
import { tcp } from './tcp';

/**
 * A program for tests: with one address it is a proxy there, which leads every call to an echo of its own; with more it
 * dials all but the first through the first. Writes a JSON line for each thing that happens, and ends with its input.
 */
const addresses = process.argv.slice(2).map((text) => {
  const address = parseAddress(text);
  if (!address) throw new Error(text);
  return address;
});
const [proxy, ...targets] = addresses;
const write = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

async function serve(at: { host: string; port: number }): Promise<void> {
  const echo = await tcp.listen({ host: '127.0.0.1', port: 0 }, (stream) => {
    stream.open({ data: (bytes) => stream.write(bytes), drain: () => undefined, closed: () => undefined });
  });
  const server = new SocksServer((asked) => {
    write({ event: 'asked', host: asked.host, login: asked.login });
    return echo.addresses[0] ?? null;
  });
  server.behaviour = { login: 'any' };
  await server.listen(at.host, at.port);
  write({ event: 'ready' });
}

async function dialAll(at: { host: string; port: number }): Promise<void> {
  const transport = socksTransport({ proxy: at, random: systemRandom, direct: tcp });
  for (const to of targets) {
    const result = await transport.dial(to, new AbortController().signal);
    if (!result.ok) {
      write({ event: 'failed', host: to.host, error: result.error });
      continue;
    }
    const { stream } = result;
    await new Promise<void>((resolve) => {
      stream.open({
        data: () => {
          resolve();
        },
        drain: () => undefined,
        closed: () => undefined,
      });
      stream.write(Buffer.from('hello'));
    });
    stream.destroy();
    write({ event: 'echoed', host: to.host });
  }
  write({ event: 'done' });
}

if (proxy) void (targets.length === 0 ? serve(proxy) : dialAll(proxy));
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));

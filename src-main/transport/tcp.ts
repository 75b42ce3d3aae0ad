import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isOnion, type Address } from '../../src-shared/address';
import type { DialError } from '../../src-shared/model';
import { isNear } from './near';
import { ListenError, type ByteStream, type DialResult, type Listener, type Transport } from './transport';

/** How long the operating system may try one address. */
export const DIAL_TIMEOUT = 15_000;
/** The system asks a silent other end whether it still lives after this time. */
const KEEPALIVE = 25_000;
/** Bytes queued in one socket before `write` answers false: a few of the largest packets. */
export const HIGH_WATER = 256 * 1024;

/** An IPv4 address as a socket for both families shows it, `::ffff:1.2.3.4`, in its plain form. */
const plainHost = (host: string | undefined): string => (host ?? '').replace(/^::ffff:(?=\d+\.)/i, '');

/** The stream over a connected socket; `to` is the other end where the socket itself leads to somebody in between. */
export function streamOf(socket: Socket, to?: Address): ByteStream {
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEPALIVE);
  const remote = to ?? { host: plainHost(socket.remoteAddress), port: socket.remotePort ?? 0 };
  // Errors are followed by `close`; until there is an owner nothing must be thrown for want of a listener.
  socket.on('error', () => undefined);
  socket.pause();
  const uncork = (): void => {
    socket.uncork();
  };
  return {
    remote,
    way: isNear(remote.host) ? 'lan' : 'direct',
    open(events) {
      let over = socket.destroyed;
      if (over) {
        queueMicrotask(() => {
          events.closed();
        });
        return;
      }
      socket.on('data', (bytes: Buffer) => {
        if (!over) events.data(bytes);
      });
      socket.on('drain', () => {
        if (!over) events.drain();
      });
      socket.on('close', () => {
        if (over) return;
        over = true;
        events.closed();
      });
      socket.resume();
    },
    write(bytes, flushed) {
      if (socket.destroyed || socket.writableEnded) return false;
      if (socket.writableCorked === 0) {
        // What is written in one turn goes to the system in one call.
        socket.cork();
        process.nextTick(uncork);
      }
      socket.write(bytes, flushed && ((error) => error ?? flushed()));
      return socket.writableLength < HIGH_WATER;
    },
    pause() {
      socket.pause();
    },
    resume() {
      socket.resume();
    },
    end() {
      socket.end();
    },
    destroy() {
      socket.destroy();
    },
  };
}

const dialErrors: Readonly<Record<string, DialError>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ENOTFOUND: 'not-found',
  EAI_AGAIN: 'not-found',
  ECONNRESET: 'closed',
};

async function bind(server: Server, at: Address): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: at.host, port: at.port, ipv6Only: false, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ListenError(code === 'EADDRINUSE' ? 'in-use' : 'unavailable', code || 'unknown');
  });
}

/** Addresses a friend could dial: the one listened on, or for "all of them" those of this computer's networks. */
function reachable(at: Address, port: number): Address[] {
  if (at.host !== '::' && at.host !== '0.0.0.0') return [{ host: at.host, port }];
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all
    .filter((one) => !one.internal && !one.address.toLowerCase().startsWith('fe80'))
    .filter((one) => at.host === '::' || one.family === 'IPv4')
    .map((one) => ({ host: one.address, port }));
}

/** TCP, IPv4 and IPv6. Listening on `::` takes both. */
export const tcp: Transport = {
  async listen(at, onStream): Promise<Listener> {
    const sockets = new Set<Socket>();
    const server = createServer({ allowHalfOpen: false, pauseOnConnect: true }, (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      onStream(streamOf(socket));
    });
    await bind(server, at);
    // A failed accept (out of file handles) must not take the program down; the server lives on.
    server.on('error', () => undefined);
    const { port } = server.address() as AddressInfo;
    return {
      addresses: reachable(at, port),
      close: () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
          for (const socket of sockets) socket.destroy();
        }),
    };
  },

  dial: (to, signal) =>
    new Promise<DialResult>((resolve) => {
      if (signal.aborted) {
        resolve({ ok: false, error: 'closed' });
        return;
      }
      if (isOnion(to)) {
        resolve({ ok: false, error: 'needs-proxy' });
        return;
      }
      const socket = connect({ host: to.host, port: to.port, timeout: DIAL_TIMEOUT, allowHalfOpen: false });
      const settle = (result: DialResult): void => {
        signal.removeEventListener('abort', abort);
        socket.removeAllListeners('timeout');
        if (!result.ok) socket.destroy();
        resolve(result);
      };
      const abort = (): void => {
        settle({ ok: false, error: 'closed' });
      };
      signal.addEventListener('abort', abort, { once: true });
      socket.once('error', (error: NodeJS.ErrnoException) => {
        settle({ ok: false, error: dialErrors[error.code ?? ''] ?? 'unreachable' });
      });
      socket.once('timeout', () => {
        settle({ ok: false, error: 'timeout' });
      });
      socket.once('connect', () => {
        socket.setTimeout(0);
        settle({ ok: true, stream: streamOf(socket) });
      });
    }),
};

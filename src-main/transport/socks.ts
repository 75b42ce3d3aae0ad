import { connect, isIP, type Socket } from 'node:net';
import { SocksClient } from 'socks';
import { concat, hexOf, utf8 } from '../base/bytes';
import type { Random } from '../base/random';
import { sha512 } from '../crypto/box';
import { formatAddress, type Address } from '../../src-shared/address';
import type { DialError } from '../../src-shared/model';
import { rangeOf } from './near';
import { streamOf } from './tcp';
import type { ByteStream, DialResult, Transport } from './transport';

/** How long the proxy itself may take to be reached: it is on this computer, or near. */
export const PROXY_TIMEOUT = 5_000;
/** How long the proxy may take to reach the other end: Tor builds a circuit first, and for `.onion` two. */
export const PROXIED_DIAL_TIMEOUT = 60_000;

export interface ProxyOptions {
  /** The SOCKS5 proxy. Its own name, where it is no IP address, is the only one that this computer looks up. */
  readonly proxy: Address;
  readonly random: Random;
  /** What listens. */
  readonly direct: Transport;
}

/** What the library says of a reply of the proxy, by its names for RFC 1928, section 6. Whatever else ends it is the proxy's doing. */
const replies: readonly (readonly [RegExp, DialError])[] = [
  [/ConnectionRefused/, 'refused'],
  [/HostUnreachable|NetworkUnreachable|Failure/, 'unreachable'],
  [/TTLExpired|timed out/, 'timeout'],
];

/** A connection to the proxy itself, or why there is none. */
function reach(proxy: Address, signal: AbortSignal): Promise<Socket | DialError> {
  return new Promise((resolve) => {
    const socket = connect({
      host: proxy.host,
      port: proxy.port,
      timeout: PROXY_TIMEOUT,
      allowHalfOpen: false,
    });
    const settle = (error: DialError | null): void => {
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      if (error) socket.destroy();
      socket.setTimeout(0);
      resolve(error ?? socket);
    };
    const abort = (): void => {
      settle('closed');
    };
    signal.addEventListener('abort', abort);
    for (const event of ['error', 'timeout', 'close'])
      socket.once(event, () => {
        settle('proxy-unreachable');
      });
    socket.once('connect', () => {
      settle(null);
    });
  });
}

/**
 * The library lets the socket flow one turn after it has answered, whoever listens by then, and hands over in the same
 * moment what came with the reply. Nothing may be lost: what is handed over is put back, and the flow is stopped again.
 */
function held(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const early: Buffer[] = [];
    const collect = (bytes: Buffer): void => {
      early.push(bytes);
    };
    socket.on('data', collect);
    socket.once('resume', () => {
      socket.pause();
      socket.off('data', collect);
      if (early.length > 0) socket.unshift(Buffer.concat(early));
      resolve();
    });
  });
}

/**
 * Dials through a SOCKS5 proxy, and through nothing else. Names go to it as they are and are looked up there, so nobody
 * near learns them and `.onion` works. To each address it logs in with a name and password of their own, drawn at the
 * start: Tor keeps those apart on circuits of their own, and a proxy that asks for no login does not mind.
 *
 * Listens on this computer alone, where an onion service of one's own can lead callers to.
 */
export function socksTransport({ proxy, random, direct }: ProxyOptions): Transport {
  const secret = random(32);
  const loginFor = (to: Address): { userId: string; password: string } => {
    const hash = sha512(concat(secret, utf8(formatAddress(to))));
    return { userId: hexOf(hash.subarray(0, 16)), password: hexOf(hash.subarray(16, 32)) };
  };

  const through = async (socket: Socket, to: Address, signal: AbortSignal): Promise<DialResult> => {
    const abort = (): void => {
      socket.destroy();
    };
    signal.addEventListener('abort', abort);
    try {
      await SocksClient.createConnection({
        command: 'connect',
        proxy: { host: proxy.host, port: proxy.port, type: 5, ...loginFor(to) },
        destination: to,
        existing_socket: socket,
        timeout: PROXIED_DIAL_TIMEOUT,
      });
      await held(socket);
      if (signal.aborted) throw new Error('given up');
      return { ok: true, stream: proxied(streamOf(socket, to)) };
    } catch (error) {
      socket.destroy();
      if (signal.aborted) return { ok: false, error: 'closed' };
      const message = error instanceof Error ? error.message : '';
      const known = replies.find(([pattern]) => pattern.test(message));
      return { ok: false, error: known?.[1] ?? 'proxy-refused' };
    } finally {
      signal.removeEventListener('abort', abort);
    }
  };

  return {
    async listen(at, onStream) {
      const host = isIP(at.host) === 6 ? '::1' : '127.0.0.1';
      const local = rangeOf(at.host) === 'loopback' ? at : { host, port: at.port };
      return direct.listen(local, (stream) => {
        onStream(proxied(stream));
      });
    },
    async dial(to, signal) {
      if (signal.aborted) return { ok: false, error: 'closed' };
      // A link-local address means something on this computer only.
      if (rangeOf(to.host) === 'link') return { ok: false, error: 'unreachable' };
      const socket = await reach(proxy, signal);
      return typeof socket === 'string' ? { ok: false, error: socket } : through(socket, to, signal);
    },
  };
}

const proxied = (stream: ByteStream): ByteStream => ({ ...stream, way: 'proxied' });

import type { SecretStream } from 'hyperdht';
import type { DialError } from '../../src-shared/model';
import type { Clock } from '../base/clock';
import { DHT_DIAL_TIMEOUT } from './dht-limits';
import type { DhtNode } from './dht-node';
import { DhtStream } from './dht-stream';
import type { DialResult } from './transport';

/** What hyperdht and udx say, in our words. */
const dialErrors: Readonly<Record<string, DialError>> = {
  PEER_NOT_FOUND: 'absent',
  PEER_CONNECTION_FAILED: 'unreachable',
  HOLEPUNCH_DOUBLE_RANDOMIZED_NATS: 'routers',
  HOLEPUNCH_ABORTED: 'routers',
  HOLEPUNCH_INVALID: 'routers',
  HOLEPUNCH_PROBE_TIMEOUT: 'routers',
  CANNOT_HOLEPUNCH: 'routers',
  REMOTE_ABORTED: 'routers',
  REMOTE_NOT_HOLEPUNCHABLE: 'routers',
  REMOTE_NOT_HOLEPUNCHING: 'routers',
  RELAY_ABORTED: 'no-relay',
  HANDSHAKE_INVALID: 'refused',
  SERVER_ERROR: 'refused',
  SERVER_INCOMPATIBLE: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'closed',
  SUSPENDED: 'closed',
  NODE_DESTROYED: 'closed',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Calls `heard` when the first bytes of the other end came: hyperdht calls a stream open before any way is proven. */
function whenHeard(stream: SecretStream, heard: () => void): void {
  stream.once('open', () => {
    const raw = stream.rawStream;
    if (!raw) return;
    if (raw.bytesReceived > 0) heard();
    else raw.once('data', heard);
  });
}

/** Waits until the stream is through to the other end. Never throws; `signal` gives up. */
export function dialled(
  node: DhtNode,
  stream: SecretStream,
  clock: Clock,
  signal: AbortSignal,
): Promise<DialResult> {
  return new Promise<DialResult>((resolve) => {
    let failure: DialError = 'unreachable';
    const settle = (result: DialResult): void => {
      signal.removeEventListener('abort', abort);
      cancel();
      if (!result.ok) stream.destroy();
      resolve(result);
    };
    const abort = (): void => {
      settle({ ok: false, error: 'closed' });
    };
    const cancel = clock.after(DHT_DIAL_TIMEOUT, () => {
      settle({ ok: false, error: 'timeout' });
    });
    signal.addEventListener('abort', abort, { once: true });
    stream.on('error', (error: unknown) => {
      failure = dialErrors[codeOf(error)] ?? 'unreachable';
    });
    stream.on('close', () => {
      settle({ ok: false, error: failure });
    });
    whenHeard(stream, () => {
      settle({ ok: true, stream: new DhtStream(node, stream) });
    });
  });
}

import { createSocket } from 'node:dgram';
import { LEASE_SECONDS, lastsOf, type Asking, type Lease, type OpenPort } from './lease';
import {
  isUsable,
  NONCE_BYTES,
  pcpRequest,
  pmpExternalRequest,
  pmpRequest,
  readPcp,
  readPmp,
  readPmpExternal,
  type Answer,
} from './pcp';

const PORT = 5_351;
/** Pauses between tries, in milliseconds; after the last one the router is taken for one that does not know of this. */
const PAUSES = [250, 500, 1_000, 2_000];

/**
 * Sends a request until an answer to it comes. The socket is connected, so the system drops what others than the router
 * send. Null where nothing fitting came.
 */
function exchange<T>(
  gateway: string,
  { clock, signal }: Asking,
  request: (client: string) => Uint8Array,
  read: (answer: Buffer) => T | null,
): Promise<T | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    let cancelTimer = (): void => undefined;
    let over = false;
    const settle = (value: T | null): void => {
      if (over) return;
      over = true;
      cancelTimer();
      signal.removeEventListener('abort', abort);
      socket.close();
      resolve(value);
    };
    const abort = (): void => {
      settle(null);
    };
    const attempt = (tries: number): void => {
      const pause = PAUSES[tries];
      if (pause === undefined) {
        settle(null);
        return;
      }
      socket.send(request(socket.address().address));
      cancelTimer = clock.after(pause, () => {
        attempt(tries + 1);
      });
    };
    signal.addEventListener('abort', abort);
    socket.on('error', abort);
    socket.on('message', (bytes) => {
      const value = read(bytes);
      if (value !== null) settle(value);
    });
    if (signal.aborted) abort();
    else
      socket.connect(PORT, gateway, () => {
        if (!over) attempt(0);
      });
  });
}

const granted = <T>(answer: Answer<T> | null): T | null =>
  answer === 'version' || answer === 'refused' ? null : answer;

/** Opens a port by PCP at one router, or by NAT-PMP where it knows only that. */
export const openAtGateway =
  (gateway: string): OpenPort =>
  async (port, asking) => {
    const nonce = asking.random(NONCE_BYTES);
    const byPcp = (external: number, seconds: number, now: Asking) =>
      exchange(
        gateway,
        now,
        (client) => pcpRequest(client, nonce, { port, external, seconds }),
        (bytes) => readPcp(bytes, nonce, port),
      );
    const byPmp = (external: number, seconds: number, now: Asking) =>
      exchange(
        gateway,
        now,
        () => pmpRequest({ port, external, seconds }),
        (bytes) => readPmp(bytes, port),
      );

    const pcpLease = async (external: number, now: Asking): Promise<Lease | 'version' | null> => {
      const answer = await byPcp(external, LEASE_SECONDS, now);
      if (answer === 'version') return answer;
      const { externalHost: host = null, externalPort = 0, seconds = 0 } = granted(answer) ?? {};
      if (host === null || !isUsable(host) || seconds === 0) return null;
      return {
        by: 'pcp',
        external: { host, port: externalPort },
        lasts: lastsOf(seconds),
        async renew(signal) {
          const again = await pcpLease(externalPort, { ...now, signal });
          return again === 'version' ? null : again;
        },
        async release(signal) {
          await byPcp(externalPort, 0, { ...now, signal });
        },
      };
    };
    const pmpLease = async (external: number, now: Asking): Promise<Lease | null> => {
      const host = granted(await exchange(gateway, now, pmpExternalRequest, readPmpExternal));
      if (host === null) return null;
      const { externalPort = 0, seconds = 0 } = granted(await byPmp(external, LEASE_SECONDS, now)) ?? {};
      if (seconds === 0) return null;
      return {
        by: 'nat-pmp',
        external: { host, port: externalPort },
        lasts: lastsOf(seconds),
        renew: (signal) => pmpLease(externalPort, { ...now, signal }),
        async release(signal) {
          // RFC 6886, 3.4: to take it back, both the port outside and the time are 0.
          await byPmp(0, 0, { ...now, signal });
        },
      };
    };

    const lease = await pcpLease(port, asking);
    return lease === 'version' ? pmpLease(port, asking) : lease;
  };

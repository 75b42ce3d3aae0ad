import { createSocket } from 'node:dgram';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import {
  callOf,
  readDescription,
  readExternalAddress,
  readRefusal,
  readSearchAnswer,
  SEARCH_GROUP,
  SEARCH_PORT,
  searchRequests,
} from './igd';
import { LEASE_SECONDS, lastsOf, type Asking, type Lease, type OpenPort } from './lease';
import { isNear } from './near';
import { isUsable } from './pcp';

/** How long answers to the search are waited for, and how long one answer over HTTP may take, in milliseconds. */
const [SEARCH_TIME, HTTP_TIME] = [3_000, 4_000];
/** Bytes of one answer over HTTP; descriptions of routers have some 10 KB. */
const MAX_BODY = 256 * 1024;
/** Routers that are tried. */
const MAX_ROUTERS = 4;
/** Ports outside that are tried where the wished one is taken. */
const MAX_PORTS = 4;

/** What routers answer. UPnP WANIPConnection:2, 2.5.16. */
const [ONLY_PERMANENT, CONFLICT, SAME_PORT] = [725, 718, 724] as const;

interface Reply {
  readonly status: number;
  readonly body: string;
  /** The own address on this connection. */
  readonly local: string;
}

/** One request, to the address in `url` and nowhere else: no redirect is followed. Null where it failed in any way. */
function ask(
  url: URL,
  signal: AbortSignal,
  post?: { readonly action: string; readonly body: string },
): Promise<Reply | null> {
  return new Promise((resolve) => {
    const headers = post && {
      'Content-Type': 'text/xml; charset="utf-8"',
      'Content-Length': Buffer.byteLength(post.body),
      SOAPAction: `"${post.action}"`,
    };
    const call = request(url, {
      method: post ? 'POST' : 'GET',
      headers: { ...headers, Connection: 'close' },
      agent: false,
      timeout: HTTP_TIME,
      signal,
    });
    const late = setTimeout(() => call.destroy(), HTTP_TIME);
    const settle = (reply: Reply | null): void => {
      clearTimeout(late);
      call.destroy();
      resolve(reply);
    };
    call.on('error', () => {
      settle(null);
    });
    call.on('timeout', () => {
      settle(null);
    });
    call.on('close', () => {
      settle(null);
    });
    call.on('response', (response) => {
      const local = response.socket.localAddress ?? '';
      const pieces: Buffer[] = [];
      let length = 0;
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > MAX_BODY) settle(null);
        else pieces.push(piece);
      });
      response.on('error', () => {
        settle(null);
      });
      response.on('end', () => {
        const body = Buffer.concat(pieces).toString('utf8');
        settle({ status: response.statusCode ?? 0, body, local });
      });
    });
    call.end(post?.body);
  });
}

/** The descriptions of routers that answer a search; each is at the address that answered. */
function search({ clock, signal }: Asking): Promise<URL[]> {
  return new Promise((resolve) => {
    const found = new Map<string, URL>();
    const doors = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isNear(address));
    const sockets = doors.map(({ address }) => {
      const socket = createSocket('udp4');
      socket.on('error', () => undefined);
      socket.on('message', (bytes, from) => {
        const url = isNear(from.address) ? readSearchAnswer(bytes, from.address) : null;
        if (url && found.size < MAX_ROUTERS) found.set(from.address, url);
        if (url) finishSoon();
      });
      socket.bind(0, address, () => {
        socket.setMulticastInterface(address);
        socket.setMulticastTTL(2);
        for (const one of searchRequests()) socket.send(one, SEARCH_PORT, SEARCH_GROUP, () => undefined);
      });
      return socket;
    });
    const finish = (): void => {
      cancelTimer();
      signal.removeEventListener('abort', finish);
      for (const socket of sockets.splice(0)) socket.close();
      resolve([...found.values()]);
    };
    // The first answer is the router's; a second one is given a moment.
    const finishSoon = (): void => {
      cancelTimer();
      cancelTimer = clock.after(200, finish);
    };
    let cancelTimer = clock.after(doors.length === 0 || signal.aborted ? 0 : SEARCH_TIME, finish);
    signal.addEventListener('abort', finish);
  });
}

/** Opens a port at one router. */
async function openAt(at: URL, port: number, asking: Asking): Promise<Lease | null> {
  const described = await ask(at, asking.signal);
  const service = described?.status === 200 ? readDescription(described.body, at) : null;
  if (!described || !service) return null;
  const run = (action: string, values: Record<string, string | number>, signal: AbortSignal) =>
    ask(service.control, signal, {
      action: `${service.type}#${action}`,
      body: callOf(service, action, values),
    });

  const lease = async (external: number, { random, clock, signal }: Asking): Promise<Lease | null> => {
    const address = await run('GetExternalIPAddress', {}, signal);
    const host = address?.status === 200 ? readExternalAddress(address.body) : null;
    if (host === null || !isUsable(host)) return null;
    const add = await addMapping(external, described.local, { random, clock, signal });
    if (!add) return null;
    return {
      by: 'upnp',
      external: { host, port: add.external },
      lasts: lastsOf(LEASE_SECONDS),
      renew: (now) => lease(add.external, { random, clock, signal: now }),
      async release(now) {
        await run(
          'DeletePortMapping',
          { NewRemoteHost: '', NewExternalPort: add.external, NewProtocol: 'TCP' },
          now,
        );
      },
    };
  };

  /** Tries the wished port, then others; with a time, or for ever where the router knows no other. */
  const addMapping = async (
    wished: number,
    client: string,
    { random, signal }: Asking,
  ): Promise<{ external: number } | null> => {
    let [external, seconds] = [wished, LEASE_SECONDS];
    for (let tries = 0; tries < MAX_PORTS; tries++) {
      const reply = await run('AddPortMapping', mappingOf(external, client, port, seconds), signal);
      if (reply?.status === 200) return { external };
      const refusal = reply ? readRefusal(reply.body) : null;
      if (refusal === ONLY_PERMANENT && seconds > 0) seconds = 0;
      else if (refusal === CONFLICT || refusal === SAME_PORT) external = otherPort(random(2));
      else return null;
    }
    return null;
  };
  return lease(port, asking);
}

const mappingOf = (external: number, client: string, port: number, seconds: number) => ({
  NewRemoteHost: '',
  NewExternalPort: external,
  NewProtocol: 'TCP',
  NewInternalPort: port,
  NewInternalClient: client,
  NewEnabled: 1,
  NewPortMappingDescription: 'Saltbox',
  NewLeaseDuration: seconds,
});

/** A port of those that nobody is given by name. */
const otherPort = ([high = 0, low = 0]: Uint8Array): number => 49_152 + (((high << 8) | low) & 0x3fff);

/** Opens a port by UPnP at the first router that gives one. */
export const openByUpnp: OpenPort = async (port, asking) => {
  for (const at of await search(asking)) {
    const lease: Lease | null = asking.signal.aborted ? null : await openAt(at, port, asking);
    if (lease) return lease;
  }
  return null;
};

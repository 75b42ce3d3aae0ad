import { createSocket, type Socket } from 'node:dgram';
import { BlockList, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Log } from '../base/log';
import { rangeOf, withoutScope } from './near';

const PORT = 5_353;
const groups = { udp4: '224.0.0.251', udp6: 'ff02::fb' } as const;
type Family = keyof typeof groups;
/** Networks of this computer that are spoken to; more are virtual ones of other programs. */
const MAX_DOORS = 16;
/** Datagrams that wait for a socket; they are sent at once or never. */
const MAX_QUEUED = 64;

/** Datagrams to and from everybody in the networks of this computer. */
export interface Multicast {
  /** Sends to all networks, where it can. */
  send(bytes: Uint8Array): void;
  /** The networks of this computer have changed. */
  rejoin(): void;
  /** Sends what is queued, then ends. */
  close(): Promise<void>;
}

/** `heard` gets what somebody in a network of this computer sent, with their address. */
export type OpenMulticast = (heard: (bytes: Uint8Array, from: string) => void, log: Log) => Multicast;

/** What the system wants to know of an interface to send through it: its address, or for IPv6 its scope. */
function doors(family: Family): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, list]) => {
    const outer = (list ?? []).filter(({ internal }) => !internal);
    if (family === 'udp4') return outer.find((one) => one.family === 'IPv4')?.address ?? [];
    const six = outer.find((one) => one.family === 'IPv6' && rangeOf(one.address) === 'link');
    if (six?.family !== 'IPv6') return [];
    return `::%${process.platform === 'win32' ? six.scopeid : name}`;
  });
  return all.slice(0, MAX_DOORS);
}

/** The networks of this computer: what came from elsewhere was not said in them. */
function ownNetworks(): BlockList {
  const own = new BlockList();
  for (const { cidr, family } of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
    const [start = '', bits = ''] = cidr?.split('/') ?? [];
    if (cidr !== null) own.addSubnet(start, Number(bits), family === 'IPv4' ? 'ipv4' : 'ipv6');
  }
  return own;
}

/** One family's socket. It is opened anew at the next change where it broke. */
class Group {
  readonly #family: Family;
  readonly #heard: (bytes: Uint8Array, from: string) => void;
  readonly #log: Log;
  #socket: Socket | null = null;
  #listening = false;
  #queue: { readonly bytes: Uint8Array; readonly door: string }[] = [];
  #sending = false;
  #idle: () => void = () => undefined;

  constructor(family: Family, heard: (bytes: Uint8Array, from: string) => void, log: Log) {
    this.#family = family;
    this.#heard = heard;
    this.#log = log;
    this.#open();
  }

  #open(): void {
    const family = this.#family;
    const socket = createSocket({ type: family, reuseAddr: true, ipv6Only: family === 'udp6' });
    this.#socket = socket;
    socket.on('message', (bytes, { address }) => {
      this.#heard(bytes, address);
    });
    socket.on('error', (error) => {
      this.#log('info', 'multicast-failed', { family, error });
      if (this.#socket === socket) this.#socket = null;
      socket.close();
    });
    // The end of a socket, by an error or not, ends what waits for it.
    socket.on('close', () => {
      this.#listening = false;
      this.#queue = [];
      this.#sending = false;
      this.#idle();
    });
    socket.bind(PORT, () => {
      this.#listening = true;
      socket.setMulticastTTL(255);
      // Two Saltboxes on one computer hear each other.
      socket.setMulticastLoopback(true);
      this.#join(socket);
      this.#pump(socket);
    });
  }

  #join(socket: Socket): void {
    for (const door of doors(this.#family)) {
      try {
        socket.addMembership(groups[this.#family], door);
      } catch (error) {
        // "Already a member" is what this is called for; anything else is a network that comes or goes.
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code !== 'EADDRINUSE') this.#log('debug', 'multicast-not-joined', { door, error });
      }
    }
  }

  send(bytes: Uint8Array): void {
    for (const door of doors(this.#family))
      if (this.#queue.length < MAX_QUEUED) this.#queue.push({ bytes, door });
    if (this.#socket && this.#listening) this.#pump(this.#socket);
  }

  /** One after the other: the door is a setting of the socket, not of the datagram. */
  #pump(socket: Socket): void {
    if (this.#sending) return;
    const next = this.#queue.shift();
    if (!next) {
      this.#idle();
      return;
    }
    const done = (): void => {
      if (socket !== this.#socket) return;
      this.#sending = false;
      this.#pump(socket);
    };
    this.#sending = true;
    try {
      socket.setMulticastInterface(next.door);
      // A network that is gone takes nothing; the other networks do.
      socket.send(next.bytes, PORT, groups[this.#family], done);
    } catch {
      queueMicrotask(done);
    }
  }

  rejoin(): void {
    if (!this.#socket) this.#open();
    else if (this.#listening) this.#join(this.#socket);
  }

  async close(): Promise<void> {
    if (this.#listening && (this.#sending || this.#queue.length > 0))
      await new Promise<void>((resolve) => (this.#idle = resolve));
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = null;
    await new Promise<void>((resolve) => {
      socket.close(resolve);
    });
  }
}

/** IPv4 and IPv6, on all networks of this computer. */
export const openMulticast: OpenMulticast = (heard, log) => {
  let own = ownNetworks();
  const fromHere = (bytes: Uint8Array, from: string): void => {
    const bare = withoutScope(from);
    if (rangeOf(from) === 'link' || own.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4')) heard(bytes, from);
  };
  const both = [new Group('udp4', fromHere, log), new Group('udp6', fromHere, log)];
  return {
    send(bytes) {
      for (const group of both) group.send(bytes);
    },
    rejoin() {
      own = ownNetworks();
      for (const group of both) group.rejoin();
    },
    async close() {
      await Promise.all(both.map((group) => group.close()));
    },
  };
};

import type { Clock } from '../base/clock';
import { hexOf } from '../base/bytes';
import { formatAddress, type Address } from '../../src-shared/address';
import { friendIdBytes } from '../../src-shared/ids';
import type { Way } from '../../src-shared/model';
import { publicTopic } from '../transport/rendezvous';
import type { Dht, Lan } from '../transport/services';
import type { DialResult, Transport } from '../transport/transport';
import type { Candidate, Finder } from './candidate';
import { LAN_PATIENCE, RELAY_AFTER } from './limits';

/** An address that somebody told or that was used; `good`: it led to the friend the last time. */
export interface KnownAddress extends Address {
  readonly good: boolean;
}

/** IPv6 and all others in turns, IPv6 first: where one family is broken, the other has not long to wait. RFC 8305, 4. */
function interleaved(addresses: readonly KnownAddress[]): KnownAddress[] {
  const six = addresses.filter(({ host }) => host.includes(':'));
  const rest = addresses.filter(({ host }) => !host.includes(':'));
  const turns = Math.max(six.length, rest.length);
  return Array.from({ length: turns }, (_, turn) => [six[turn], rest[turn]]).flatMap((pair) =>
    pair.filter((one) => one !== undefined),
  );
}

/** The addresses that are known. */
export const addressFinder = (
  transport: Transport,
  addresses: readonly KnownAddress[],
  wayTo: (host: string) => Way,
): Finder => ({
  find(_key, _signal, found) {
    for (const { good, ...address } of interleaved(addresses))
      found({
        way: wayTo(address.host),
        label: formatAddress(address),
        good,
        dial: (signal) => transport.dial(address, signal),
      });
    return Promise.resolve();
  },
});

/** A signal that ends with `signal`, and at the latest after so many milliseconds. */
function within(signal: AbortSignal, clock: Clock, ms: number): { signal: AbortSignal; done: () => void } {
  const both = new AbortController();
  const end = (): void => {
    cancel();
    signal.removeEventListener('abort', end);
    both.abort();
  };
  const cancel = clock.after(ms, end);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  return { signal: both.signal, done: end };
}

/** The local network. */
export const lanFinder = (lan: Lan, transport: Transport, clock: Clock): Finder => ({
  async find(key, signal, found) {
    const asking = within(signal, clock, LAN_PATIENCE);
    await lan.find(friendIdBytes(key), asking.signal, (address) => {
      found({
        way: 'lan',
        label: formatAddress(address),
        dial: (giveUp) => transport.dial(address, giveUp),
      });
    });
    asking.done();
  },
});

const short = (key: Uint8Array): string => hexOf(key.subarray(0, 4));

interface DhtPlan {
  readonly dht: Dht;
  readonly clock: Clock;
  /** The friend's own rendezvous for friends; null: they have not told any. */
  readonly rendezvous: Uint8Array | null;
  /** Ask at the public one. */
  readonly publicly: boolean;
  /** Relays to call through, where no hole can be punched. */
  readonly relays: readonly Uint8Array[];
}

/** The DHT: at the friend's rendezvous, and at the public one of their key. */
export function dhtFinder({ dht, clock, rendezvous, publicly, relays }: DhtPlan): Finder {
  /** Straight, and where that fails for other reasons than that nobody is there, through relays. `nodes` know the way. */
  async function atServer(
    server: Uint8Array,
    nodes: readonly Address[],
    signal: AbortSignal,
    found: (candidate: Candidate) => void,
  ): Promise<void> {
    const first = within(signal, clock, RELAY_AFTER);
    const outcome = { absent: false };
    found({
      way: 'punched',
      label: short(server),
      dial: async (giveUp): Promise<DialResult> => {
        const result = await dht.dial(server, { relays: nodes }, giveUp);
        outcome.absent = !result.ok && result.error === 'absent';
        if (!result.ok) first.done();
        return result;
      },
    });
    if (relays.length > 0) await ended(first.signal);
    first.done();
    // Nobody is there: they cannot be reached through a relay either.
    if (outcome.absent || signal.aborted) return;
    for (const relay of relays)
      found({
        way: 'relayed',
        label: `${short(server)} ${short(relay)}`,
        dial: (giveUp) => dht.dial(server, { relays: nodes, relayThrough: relay }, giveUp),
      });
  }

  async function atTopic(
    topic: Uint8Array,
    signal: AbortSignal,
    found: (candidate: Candidate) => void,
  ): Promise<void> {
    const servers: Promise<void>[] = [];
    for await (const { publicKey, relays: nodes } of dht.lookup(topic, signal))
      servers.push(atServer(publicKey, nodes, signal, found));
    await Promise.all(servers);
  }

  return {
    async find(key, signal, found) {
      await Promise.all([
        rendezvous && atServer(rendezvous, [], signal, found),
        publicly && atTopic(publicTopic(friendIdBytes(key)), signal, found),
      ]);
    },
  };
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });

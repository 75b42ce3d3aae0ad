import { randomBytes } from 'node:crypto';
import type { HomeOptions, Host, Lab } from './lab';
import type { Line } from './program';

const PEER = '.cache/nets-peer.cjs';
const DHT_NODE = 'dist/main/dht-node.cjs';
const PORT = 33_800;
const BYTES = 8 * 2 ** 20;

/** The private network that everybody joins, on a computer of the internet. */
export interface Meeting {
  readonly bootstrap: string;
  readonly relay: string;
}

export async function startMeeting(lab: Lab): Promise<Meeting> {
  const host = await lab.publicHost();
  const at = `${host.address}:${PORT}`;
  const ready = await lab.node(host, 'dht-node', DHT_NODE, '--listen', at, '--relay').event('ready');
  return { bootstrap: String(ready['address']), relay: String(ready['relay']) };
}

/** Where one of the two is: on the internet itself, or behind a router. */
export type Place = 'public' | HomeOptions;

export async function hostAt(lab: Lab, place: Place): Promise<Host> {
  if (place === 'public') return lab.publicHost();
  const [host] = await lab.home(place);
  if (!host) throw new Error('a home without a host');
  return host;
}

export interface Tour {
  readonly caller: Place;
  readonly called: Place;
  readonly relayed?: boolean;
}

/** What a caller met, in milliseconds and MiB/s. */
export interface Met {
  readonly joined: number;
  readonly dialled: number;
  readonly way: string;
  readonly rate: number;
}

/** Dials from one place to the other, and carries bytes there and back. Throws where that fails. */
export async function meet(lab: Lab, { bootstrap, relay }: Meeting, tour: Tour): Promise<Met> {
  const seed = randomBytes(32).toString('hex');
  const common = ['--bootstrap', bootstrap, ...(tour.relayed ? ['--relay', relay] : [])];
  const [near, far] = await Promise.all([hostAt(lab, tour.caller), hostAt(lab, tour.called)]);
  const called = lab.node(far, 'called', PEER, ...common, '--seed', seed);
  const { key } = await called.event('ready');
  const caller = lab.node(near, 'caller', PEER, ...common, '--key', String(key), '--bytes', String(BYTES));
  const ready = await caller.event('ready');
  const isOutcome = (line: Line): boolean => line['event'] === 'open' || line['event'] === 'failed';
  const open = await caller.line('the dial', isOutcome, 60_000);
  if (open['event'] === 'failed')
    throw new Error(`not dialled: ${String(open['error'])}, ${String(open['ms'])} ms`);
  const done = await caller.event('done', 60_000);
  await Promise.all([caller.stop(), called.stop()]);
  return {
    joined: Number(ready['ms']),
    dialled: Number(open['ms']),
    way: String(open['way']),
    rate: ((2 * BYTES) / 2 ** 20 / Number(done['ms'])) * 1000,
  };
}

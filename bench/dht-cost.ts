import HyperDHT from 'hyperdht';
import { systemClock } from '../src-main/base/clock';
import { silentLog } from '../src-main/base/log';
import { systemRandom } from '../src-main/base/random';
import { Dht } from '../src-main/transport/dht';
import { ANNOUNCE } from '../src-main/transport/dht-limits';
import { publicTopic } from '../src-main/transport/rendezvous';
import { median, type Row } from './row';

/** Nodes that hold the table, each with sockets of its own; all in this process. */
const SIZES = [10, 40, 160, 640];
const USERS_A_SIZE = 5;
const JOIN_AT_ONCE = 8;
/** How long a user who does nothing is watched, milliseconds: one renewal of all that hyperdht renews every 5 minutes. */
const WATCHED = 6 * 60_000;

/** The counted model: what people do, and what hyperdht does by its own tables. */
const FRIENDS = 150;
const ONLINE = 0.2;
/** Computers that can be reached unasked, and so hold the table. */
const HOLDERS = 0.2;
const HOURS_A_DAY = 8;
/** An absent friend is looked up so often, as they call when they come. */
const LOOK_UPS_AN_HOUR = 1 / 6;
const CROWDS = [10, 1_000, 100_000];
/** Nodes that hold the records of a topic, and that each search ends at. */
const COPIES = 20;
/** hyperdht searches for itself so often, to keep its table. */
const TABLE_SEARCHES_AN_HOUR = 12;

const loopback = { host: '127.0.0.1' };
const dhtOptions = { ...loopback, clock: systemClock, random: systemRandom, log: silentLog };

/** What one user sends for each of these, in packets. */
interface Costs {
  readonly joining: number;
  readonly announcing: number;
  readonly lookingUp: number;
  readonly missing: number;
}

class Crowd {
  readonly #nodes: HyperDHT[] = [];

  get bootstrap() {
    return [{ ...loopback, port: this.#nodes[0]?.io.serverSocket?.address().port ?? 0 }];
  }

  async grow(size: number): Promise<void> {
    while (this.#nodes.length < size) {
      const bootstrap = this.#nodes.length === 0 ? [] : this.bootstrap;
      const count = this.#nodes.length === 0 ? 1 : Math.min(JOIN_AT_ONCE, size - this.#nodes.length);
      const fresh = Array.from(
        { length: count },
        () => new HyperDHT({ ...loopback, port: [0, 0], bootstrap, ephemeral: false, firewalled: false }),
      );
      await Promise.all(fresh.map((node) => node.fullyBootstrapped()));
      this.#nodes.push(...fresh);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.destroy({ force: true })));
  }
}

async function costsOf(crowd: Crowd): Promise<Costs> {
  const dht = await Dht.start({ ...dhtOptions, bootstrap: crowd.bootstrap });
  let before = 0;
  const spent = async (work: Promise<unknown>): Promise<number> => {
    await work;
    const { packets } = dht.status().sent;
    const packetsSpent = packets - before;
    before = packets;
    return packetsSpent;
  };
  const absent = publicTopic(systemRandom(32));
  const lookUp = async (): Promise<void> => {
    for await (const _found of dht.lookup(absent, new AbortController().signal));
  };
  const costs = {
    joining: await spent(dht.joined()),
    announcing: await spent(
      dht.announce(
        { public: publicTopic(systemRandom(32)), friends: { seed: systemRandom(32) } },
        () => undefined,
      ),
    ),
    lookingUp: await spent(lookUp()),
    missing: await spent(dht.dial(systemRandom(32), {}, new AbortController().signal)),
  };
  await dht.close();
  return costs;
}

/** Packets a minute that a user sends who is announced in both ways, and does nothing else. */
async function idle(crowd: Crowd): Promise<number> {
  const dht = await Dht.start({ ...dhtOptions, bootstrap: crowd.bootstrap });
  await dht.joined();
  await dht.announce(
    { public: publicTopic(systemRandom(32)), friends: { seed: systemRandom(32) } },
    () => undefined,
  );
  const before = dht.status().sent.packets;
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  const packets = dht.status().sent.packets - before;
  await dht.close();
  return (packets * 60_000) / WATCHED;
}

/** The line through what a search cost: packets for a network of one node, and more for each doubling. */
function lineThrough(points: readonly { readonly nodes: number; readonly packets: number }[]) {
  const xs = points.map(({ nodes }) => Math.log2(nodes));
  const ys = points.map(({ packets }) => packets);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const slope =
    xs.reduce((sum, one, i) => sum + (one - x) * ((ys[i] ?? 0) - y), 0) /
    xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return { slope, at: (nodes: number): number => y + slope * (Math.log2(nodes) - x) };
}

/**
 * Packets that one user sends in an hour online, where a search costs `search`: upkeep, and looking for friends. Of what
 * was measured `idle`, in packets an hour where a search cost `measured`, only the searches for the table grow: keys are
 * announced anew beginning at the nodes that had them.
 */
function anHour(search: number, idle: number, measured: number) {
  const table = TABLE_SEARCHES_AN_HOUR * (search - measured);
  const topic = (3_600_000 / (ANNOUNCE.every + ANNOUNCE.jitter / 2)) * (search + COPIES);
  const lookUps = FRIENDS * (1 / HOURS_A_DAY + (1 - ONLINE) * LOOK_UPS_AN_HOUR);
  return { upkeep: idle + table + topic, friends: lookUps * search };
}

/** What it costs to be found and to find, measured on real nodes and counted beyond. */
export async function dhtCost(): Promise<Row[]> {
  const crowd = new Crowd();
  const rows: Row[] = [];
  const points: { nodes: number; packets: number }[] = [];
  for (const nodes of SIZES) {
    await crowd.grow(nodes);
    const users: Costs[] = [];
    for (let i = 0; i < USERS_A_SIZE; i++) users.push(await costsOf(crowd));
    const of = (name: keyof Costs): number => median(users.map((costs) => costs[name]));
    points.push({ nodes, packets: of('missing') });
    rows.push(
      { case: `${nodes} nodes: joining`, value: of('joining'), unit: 'packets sent' },
      { case: `${nodes} nodes: announcing both rendezvous`, value: of('announcing'), unit: 'packets sent' },
      { case: `${nodes} nodes: looking a topic up`, value: of('lookingUp'), unit: 'packets sent' },
      { case: `${nodes} nodes: calling a friend who is absent`, value: of('missing'), unit: 'packets sent' },
    );
  }
  const quiet = await idle(crowd);
  rows.push({ case: 'announced and idle', value: quiet, unit: 'packets sent a minute' });
  await crowd.close();
  // Below the number of copies everybody is asked, which says nothing of how it grows.
  const line = lineThrough(points.filter(({ nodes }) => nodes > COPIES));
  for (const users of CROWDS) {
    const holders = Math.max(1, users * HOLDERS);
    const search = holders > COPIES ? line.at(holders) : holders;
    const { upkeep, friends } = anHour(search, quiet * 60, line.at(Math.max(...SIZES)));
    rows.push(
      { case: `model, ${users} users: one search`, value: search, unit: 'packets sent' },
      { case: `model, ${users} users: being found`, value: upkeep, unit: 'packets sent a user and hour' },
      {
        case: `model, ${users} users: finding ${FRIENDS} friends`,
        value: friends,
        unit: 'packets sent a user and hour',
      },
      {
        case: `model, ${users} users: all`,
        value: (upkeep + friends) / 60,
        unit: 'packets sent a user and minute',
      },
    );
  }
  rows.push({
    case: 'model: a search grows, for each doubling of users',
    value: line.slope,
    unit: 'packets',
  });
  return rows;
}

import { befriend, meetAgain } from './acquaintance';
import type { Lab } from './lab';
import { Person } from './person';
import { hostAt, type Meeting, type Place } from './through-routers';

/** Where the two are, and what their messengers are told. */
export interface Visit {
  /** One network that leads nowhere, or a place for each. */
  readonly places: 'lan4' | 'lan6' | readonly [alice: Place, bob: Place];
  /** The ways that the first connection may go. */
  readonly ways: readonly string[];
  /**
   * The goal from the key pasted until the request is shown, milliseconds; then both are to talk again soon too. Where holes
   * are punched by trying many ports, chance says how long it takes. Nothing fails for it: a busy machine misses any.
   */
  readonly shownWithin?: number;
  /** Arguments for both. */
  readonly args: readonly string[];
  /** Whether they wait until the DHT knows them, as people who have been there for a while do. */
  readonly warm: boolean;
}

/** The goal for a chat of two who were both restarted, milliseconds. */
const AGAIN_WITHIN = 5_000;

/** What one friendship took, in milliseconds. */
interface Taken {
  /** From the start of the first of both programs. */
  readonly fromStart: number;
  readonly shown: number;
  readonly online: number;
  readonly way: string;
  readonly again: number;
}

async function hostsAt(lab: Lab, places: Visit['places']) {
  if (typeof places !== 'string') return Promise.all(places.map((place) => hostAt(lab, place)));
  return lab.lan({ hosts: 2, families: [places === 'lan4' ? 'ipv4' : 'ipv6'] });
}

/** Two messengers become friends by key alone, talk, are restarted at the same time, and talk again. */
async function visit(lab: Lab, { places, args, warm }: Visit): Promise<Taken> {
  const [here, there] = await hostsAt(lab, places);
  if (!here || !there) throw new Error('no computers');
  const began = performance.now();
  const people = await Promise.all([
    Person.start(lab, here, 'alice', ...args),
    Person.start(lab, there, 'bob', ...args),
  ]);
  const [alice, bob] = people;
  if (warm) await Promise.all(people.map((person) => person.joined()));
  const { began: pasted, shown, online, way } = await befriend(alice, bob);
  const fromStart = Math.round(pasted - began) + shown;
  const again = await meetAgain(alice, bob);
  await Promise.all(people.map((person) => person.leave()));
  return { fromStart, shown, online, way, again };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Friends by key alone, `rounds` times; what to print is medians. Throws where another way was gone. */
export async function byKey(lab: Lab, wanted: Visit, rounds: number): Promise<string> {
  const taken: Taken[] = [];
  for (let round = 0; round < rounds; round++) taken.push(await visit(lab, wanted));
  const strange = taken.find(({ way }) => !wanted.ways.includes(way));
  if (strange) throw new Error(`went ${strange.way}, not ${wanted.ways.join(' or ')}`);
  const of = (name: Exclude<keyof Taken, 'way'>): number => median(taken.map((one) => one[name]));
  const report =
    `${taken.map(({ way }) => way).join(', ')}; request shown ${of('shown')} ms, ` +
    `${of('fromStart')} ms from process start, chat ${of('online')} ms; both restarted, chat again ${of('again')} ms`;
  const { shownWithin } = wanted;
  if (shownWithin === undefined) return report;
  const met = of('shown') <= shownWithin && of('again') <= AGAIN_WITHIN;
  return `${report} (goals ${shownWithin} and ${AGAIN_WITHIN} ms: ${met ? 'met' : 'MISSED'})`;
}

/** Arguments of messengers that meet by this network's own DHT and by nothing else. */
export const inDht = ({ bootstrap }: Meeting): readonly string[] => [
  ...['--listen', '0.0.0.0:0', '--bootstrap', bootstrap],
  ...['--lan', 'off', '--mapping', 'off'],
];

/** Arguments of messengers that have nothing but their own network; what else they try leads nowhere. */
export const inLan = (listen: string): readonly string[] => [
  '--listen',
  listen,
  '--bootstrap',
  '11.0.0.9:49737',
];

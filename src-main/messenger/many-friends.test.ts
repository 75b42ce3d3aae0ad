import { expect, it } from 'vitest';
import { seededRandom } from '../base/random';
import { Identity } from '../identity/identity';
import { Database } from '../storage/database';
import { FriendsTable } from '../storage/friends';
import { WhereaboutsTable } from '../storage/whereabouts';
import type { Services } from '../transport/services';
import { World, type Person } from './world';

const FRIENDS = 500;
const ONLINE = 100;
const HOUR = 60 * 60_000;
/**
 * Packets sent in the DHT, as `npm run bench dht-cost` measures them on real nodes: for one look-up or one call of somebody
 * absent 35 with 40 nodes, and never more than 70 with 480; a minute for being found, announcing both rendezvous anew
 * every 5 and the topic every 10 to 12 minutes included, less than 50.
 */
const SENT_PER_SEARCH = 70;
const SENT_TO_BE_FOUND = 50;
/** Requests that nobody answers. */
const ASKED = 20;

const searchesOf = (world: World): number => world.around.searches.get('ada') ?? 0;

/**
 * Somebody with 500 friends, of whom 100 are there and some were asked only; all know each other's rendezvous and one old
 * address.
 */
async function crowd(world: World, asked = 0): Promise<{ ada: Person; friends: Person[] }> {
  const random = seededRandom(5);
  const identities = Array.from({ length: FRIENDS }, () => new Identity(random(32)));
  const database = Database.open(':memory:', random(32));
  const table = new FriendsTable(database);
  const whereabouts = new WhereaboutsTable(database);
  const ada = new Identity(random(32));
  const known = { nickname: null, state: 'friend', words: null, addedAt: 1 } as const;
  database.transaction(() => {
    for (const [index, { id }] of identities.entries()) {
      const awaited = index >= FRIENDS - asked;
      const state = awaited ? 'awaiting' : 'friend';
      const words = awaited ? 'Ada from the choir' : null;
      const { number } = table.insert(
        { ...known, key: id, state, words },
        [{ host: `old${index}`, port: 1 }],
        'given',
      );
      if (!awaited) whereabouts.setRendezvous(number, { key: random(32), relays: [] });
    }
  });
  const services = (name: string): Services => {
    const { dht } = world.around.host(name);
    return dht ? { dht } : {};
  };
  const friends: Person[] = [];
  for (const [index, identity] of identities.slice(0, ONLINE).entries()) {
    const name = `friend${index}`;
    const theirs = Database.open(':memory:', random(32));
    new FriendsTable(theirs).insert({ ...known, key: ada.id }, [{ host: 'ada', port: 33_733 }], 'given');
    friends.push(await world.person(name, { identity, database: theirs, services: services(name) }));
  }
  return { ada: await world.person('ada', { identity: ada, database, services: services('ada') }), friends };
}

it(
  '500 friends, 100 of them here and 20 asked in vain, cost at most 6 packets a minute for each of those and 120 for the DHT',
  { timeout: 300_000 },
  async () => {
    const world = new World();
    const { ada, friends } = await crowd(world, ASKED);
    // Everybody calls, the first searches are over, and the pauses have grown.
    await world.pass(HOUR);
    expect(friends.filter((friend) => ada.isOnline(friend))).toHaveLength(ONLINE);
    let packets = 0;
    world.network.carried = () => {
      packets += 1;
    };
    let dials = 0;
    world.network.dialled = (from) => {
      if (from === 'ada') dials += 1;
    };
    const before = searchesOf(world);
    await world.pass(HOUR);
    const searches = searchesOf(world) - before;
    const each = packets / ONLINE / 60;
    const dht = SENT_TO_BE_FOUND + (searches * SENT_PER_SEARCH) / 60;
    process.stdout.write(
      `packets a minute for a friend online ${each.toFixed(2)}, for the DHT ${dht.toFixed(1)}, calls an hour ${dials}\n`,
    );
    expect(each).toBeLessThanOrEqual(6);
    expect(dht).toBeLessThanOrEqual(120);
    // Those away are called ten times a minute, all together.
    expect(dials).toBeLessThanOrEqual(15 * 60);
    expect(friends.filter((friend) => ada.isOnline(friend))).toHaveLength(ONLINE);
  },
);

it('a change of network brings all back in seconds, and no storm', { timeout: 300_000 }, async () => {
  const world = new World();
  const { ada, friends } = await crowd(world);
  await world.pass(10 * 60_000);
  const before = searchesOf(world);
  world.network.unplug('ada');
  await world.pass(5_000);
  world.network.plug('ada');
  ada.messenger.wake();
  for (const friend of friends) friend.messenger.wake();
  await world.pass(5_000);
  expect(friends.filter((friend) => ada.isOnline(friend))).toHaveLength(ONLINE);
  // 20 at once and 5 a second, though 400 are away.
  expect(searchesOf(world) - before).toBeLessThanOrEqual(20 + 5 * 10);
});

import type { Friend, OpenConnection, Reach, Tried, Way } from '../../src-shared/model';
import { usualNetwork } from './network';
import { friend, keyOf, message, online, profile, waiting } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;

const here = (who: string, way: Way, now: number): Friend =>
  friend(who, {
    online: { ...online(now - 47 * MINUTE), way },
    last: message('friend', 'See you there', now - 5 * MINUTE),
  });

const open = (
  who: string | null,
  way: Way,
  remote: string,
  more: Partial<OpenConnection> = {},
): OpenConnection => ({
  ...{ key: who === null ? null : keyOf(who), way, remote, dialled: true, established: true },
  ...{ bytesIn: 1_204_331, bytesOut: 88_120 },
  ...more,
});

const connections = [
  open('Mia', 'direct', '203.0.113.99:33733'),
  open('Jonas', 'lan', '192.168.1.31:51022', { dialled: false, bytesIn: 2_310, bytesOut: 4_002 }),
  open('Ola', 'punched', '198.51.100.20:49737', { bytesIn: 310, bytesOut: 512 }),
  open(
    'A person with quite a long name who wrote all of it into the field',
    'relayed',
    '[2001:db8:17:4::a]:49737',
  ),
  open(null, 'direct', '198.51.100.77:40112', {
    ...{ dialled: false, established: false, bytesIn: 0, bytesOut: 0 },
  }),
];

const people = (now: number): Friend[] => [
  here('Mia', 'direct', now),
  here('Jonas', 'lan', now),
  here('Ola', 'punched', now),
  here('A person with quite a long name who wrote all of it into the field', 'relayed', now),
];

/** Everything works. */
export const network = (now: number): Scene => ({
  ...{ profile: profile('Sam'), friends: people(now), network: { connections } },
});

/** Behind the shared address of a provider and a difficult router, with nobody online. */
export const cgnat = (now: number): Scene => ({
  profile: profile('Sam'),
  friends: [friend('Mia', { lastSeenAt: now - 90 * MINUTE })],
  network: {
    mapped: { state: 'behind', what: 'carrier' },
    cgnat: true,
    dht: { nodes: 96, online: true, nat: 'random', publicAddress: null },
  },
});

/** With a proxy, all else is off. */
export const proxied = (now: number): Scene => ({
  profile: profile('Sam', { addresses: [] }),
  friends: [here('Mia', 'proxied', now)],
  network: {
    choices: { ...usualNetwork.choices, proxy: '127.0.0.1:9050' },
    listening: ['127.0.0.1:33733'],
    listensTo: 'computer',
    mapped: null,
    dht: null,
    lan: false,
    connections: [open('Mia', 'proxied', 'mia.example:33733')],
  },
});

/** Friends who are here on every way, and friends who are not, for every kind of reason. */
export function ways(now: number): Scene {
  const away = (who: string, reach: Reach, more: Partial<Friend> = {}): Friend =>
    friend(who, {
      ...{ reach, lastSeenAt: now - 300 * MINUTE, addresses: ['192.168.1.31:33733', '203.0.113.9:33733'] },
      ...more,
    });
  const lan: Tried[] = [
    { way: 'lan', at: '192.168.1.31:33733', error: 'timeout' },
    { way: 'direct', at: '203.0.113.9:33733', error: 'timeout' },
  ];
  const walled = away(
    'Rosa',
    waiting(4, 'timeout', now + 42_000, [
      ...lan,
      { way: 'punched', at: '9a0c1b22', error: 'routers' },
      { way: 'punched', at: '77ab01ce', error: 'routers' },
    ]),
  );
  const gone = away('Theo', waiting(4, 'timeout', now + 125_000, lan));
  const tor = away(
    'Ines',
    waiting(4, 'needs-proxy', now + 9_000, [
      {
        way: 'direct',
        at: 'vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion:33733',
        error: 'needs-proxy',
      },
    ]),
    { state: 'awaiting', words: 'Hi Ines, this is Sam.', addedAt: now - 60 * MINUTE },
  );
  const nowhere = away(
    'Emil',
    { state: 'no-way', attempts: 0, lastError: null, nextAt: null, tried: [], handedAt: null },
    { addresses: [] },
  );
  const friends = [...people(now), walled, gone, tor, nowhere];
  return {
    profile: profile('Sam'),
    friends,
    network: { connections },
    history: {
      [walled.key]: [message('me', 'I found your keys', now - 16 * MINUTE, 'waiting')],
      [gone.key]: [message('friend', 'Good night', now - 300 * MINUTE)],
    },
  };
}

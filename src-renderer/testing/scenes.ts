import type { Message, Request } from '../../src-shared/model';
import { allWrong, developing, release, unread } from './check';
import { guide, guideRequest } from './guide-scene';
import { ledger } from './ledger-scene';
import { cgnat, network, proxied, ways } from './network-scenes';
import { friend, keyOf, message, online, profile, request, sealing, waiting } from './people';
import type { Scene } from './scene';
import { standing } from './standing-scene';
import { years } from './years';
import { words } from './words-scene';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(
  2,
);

function talk(now: number): Message[] {
  const evening = new Date(now - DAY).setHours(19, 12, 0, 0);
  const today = new Date(now).setHours(new Date(now).getHours() - 1, 4, 0, 0);
  return [
    message('friend', 'Are you still up for the lighthouse on Saturday?', evening),
    message('me', 'Yes. I looked up the ferry: 8:40 from the old pier, back at 17:15.', evening + 60_000),
    message('me', 'I bring bread and the good cheese.', evening + 70_000),
    message('friend', 'Then I bring the thermos', evening + 4 * 60_000),
    message(
      'friend',
      'and a kite, if the wind holds.\nIt said 5 Bft this morning, we will see.',
      evening + 4.5 * 60_000,
    ),
    message('me', LONG_WORD, evening + 20 * 60_000),
    message('friend', 'مرحبا، هل نلتقي عند الميناء؟', evening + 22 * 60_000),
    message('me', 'שלום, כן בבוקר', evening + 23 * 60_000),
    message('friend', 'Morning', today),
    message(
      'friend',
      'The museum answered. They would like the photographs until the end of the month, in two sizes, and they ask whether we want our names under each or only at the entrance. I said at the entrance, because nobody reads the small ones anyway. Tell me if you see it differently, there is time until Friday.',
      today + 30_000,
    ),
    message('me', 'At the entrance is fine.', today + 10 * 60_000),
    message('me', '👍', today + 10.5 * 60_000),
    message('me', 'I send you the large ones tonight', today + 11 * 60_000, 'waiting'),
  ];
}

function long(now: number): Message[] {
  return Array.from({ length: 400 }, (_, at) =>
    message(
      at % 3 === 1 ? 'me' : 'friend',
      `Message ${String(at + 1)} of four hundred.`,
      now - (400 - at) * 17 * 60_000,
    ),
  );
}

function chat(now: number): Scene {
  const mia = talk(now);
  const jonas = long(now);
  const friends = [
    friend('Mia', { online: online(now), last: mia.at(-1) ?? null, addresses: ['192.168.1.31:33733'] }),
    friend('Jonas Feldmann', {
      last: jonas.at(-1) ?? null,
      unread: 12,
      lastSeenAt: now - 3 * HOUR,
      reach: waiting(4, 'refused', now + 42_000),
    }),
    friend('Grandma', {
      nickname: 'Grandma',
      name: 'Ingeborg',
      last: message('me', 'I call you on Sunday', now - DAY),
      lastSeenAt: now - DAY,
    }),
    friend('A person with quite a long name who wrote all of it into the field', {
      last: message('friend', LONG_WORD, now - 3 * DAY),
      unread: 128,
      online: online(now),
    }),
    friend('ليلى', { last: message('friend', 'نراك غدًا إن شاء الله', now - 4 * DAY), online: online(now) }),
    friend('nobody', {
      baseRefused: true,
      name: null,
      last: message('friend', 'Who is this?', now - 40 * DAY),
    }),
    friend('Petra', {
      state: 'awaiting',
      addedAt: now - 2 * HOUR,
      words: 'Hi Petra, this is Sam from the choir.\nI would like to talk with you here.',
      reach: waiting(3, 'timeout', now + 95_000),
    }),
    friend('Old colleague', {
      state: 'blocked',
      last: message('friend', 'One more thing', now - 60 * DAY),
      addedAt: now - 90 * DAY,
    }),
  ];
  return {
    profile: profile('Sam'),
    friends,
    history: {
      [keyOf('Mia')]: mia,
      [keyOf('Jonas Feldmann')]: jonas,
      [keyOf('Grandma')]: [message('me', 'I call you on Sunday', now - DAY)],
      [keyOf('Old colleague')]: [message('friend', 'One more thing', now - 60 * DAY)],
    },
  };
}

const strangers = (now: number): Request[] => [
  request(
    'Tomas',
    'Hi, this is Tomas. We met on the night train to Trieste, you lent me your charger.',
    now - 9 * 60_000,
  ),
  request(
    'writer',
    `Hello.\n\nI am told that this is where to find you.   ${LONG_WORD}\n\n${'I have a long story to tell, and it needs room. '.repeat(12)}`,
    now - 5 * 60_000,
  ),
  request('silent', '', now - 60_000),
  request('shop', 'Cheap watches https://example.com/watches', now - 2 * DAY, { state: 'declined' }),
  request('troll', 'You again', now - 5 * DAY, { state: 'blocked' }),
];

/** Every scene by its name, at the given moment. */
export const scenes = {
  empty: () => ({ profile: profile(''), sealing: sealing({ by: 'keyfile', keyringThere: false }) }),
  restored: () => ({
    profile: profile('Sam', { restored: true }),
    sealing: sealing({ by: 'keyfile', keyringThere: false }),
  }),
  restoredSealed: () => ({
    profile: profile('Sam', { restored: true }),
    sealing: sealing({ by: 'passphrase' }),
  }),
  alone: () => ({ profile: profile('Sam') }),
  chat,
  guide,
  guideRequest,
  ledger,
  network,
  cgnat,
  proxied,
  standing,
  ways,
  years,
  words,
  requests: (now) => ({ ...chat(now), requests: strangers(now) }),
  notices: (now) => ({
    ...chat(now),
    profile: profile('Sam', {
      addresses: [],
      notices: [
        { code: 'port-in-use', params: { port: 33733, instead: 33734 } },
        { code: 'port-unavailable', params: { address: '[::]:33733', reason: 'denied' } },
      ],
    }),
  }),
  locked: () => ({
    profile: profile('Sam'),
    sealing: sealing({ by: 'passphrase', recovery: true }),
    lock: { locked: true, passphrase: true, recovery: true, wait: 0 },
  }),
  lockedLooks: () => ({
    profile: profile('Sam'),
    choices: { theme: 'contrast', textSize: 125 },
    lock: { locked: true, passphrase: true, recovery: false, wait: 0 },
  }),
  slowed: () => ({
    profile: profile('Sam'),
    sealing: sealing({ by: 'passphrase' }),
    lock: { locked: true, passphrase: true, recovery: false, wait: 40_000 },
  }),
  lost: () => ({
    profile: profile('Sam'),
    sealing: sealing({ recovery: true, recovered: true }),
    lock: { locked: true, passphrase: false, recovery: true, wait: 0 },
  }),
  sealed: (now) => ({ ...chat(now), sealing: sealing({ by: 'passphrase', recovery: true }) }),
  stopped: (now) => ({
    ...chat(now),
    mishap: {
      restored: { key: keyOf('Mia') },
      report: [
        'Saltbox met an error that nothing caught, and ended.',
        'ended: 2026-03-02T09:12:44.120Z',
        'started: 2026-03-02T07:58:03.004Z',
        'version: 0.1.0 (no release)',
        '',
        "TypeError: Cannot read properties of undefined (reading 'size')",
        '    at Outbox.next (~/Saltbox/main.cjs:10234:33)',
        '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
        '',
        'The last lines of the log:',
        '{"time":"2026-03-02T09:12:43.902Z","level":"info","event":"link-closed","reason":"timeout"}',
        '',
      ].join('\n'),
    },
  }),
  release: () => ({
    profile: profile('Sam'),
    sealing: sealing({ by: 'passphrase', recovery: true }),
    about: release,
  }),
  insecure: () => ({ profile: profile('Sam'), findings: allWrong }),
  unread: () => ({ profile: profile('Sam'), findings: unread }),
  developing: () => ({ profile: profile('Sam'), findings: developing }),
  problem: () => ({ profile: profile('Sam'), problem: { code: 'profile-in-use' } }),
} satisfies Record<string, (now: number) => Scene>;

export type SceneName = keyof typeof scenes;

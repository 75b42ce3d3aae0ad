import type { Friend, Message, OpenConnection, Way } from '../../src-shared/model';
import { release } from './check';
import { friend, keyOf, message, online, profile, request, sealing, waiting } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is said with one friend; the last of it is the line in the list. */
interface Talk {
  readonly who: string;
  readonly said: readonly Message[];
  readonly more?: Partial<Friend>;
}

const here = (now: number, way: Way, since: number): Pick<Friend, 'online'> => ({
  online: { ...online(now - since), way },
});

function miaSays(now: number): Message[] {
  const at = (minutes: number): number => now - minutes * MINUTE;
  const forecast = message(
    'friend',
    'It stays dry until four. Take the early boat? The late one is full by noon.',
    at(52),
  );
  return [
    message('friend', 'Are you still up for the lighthouse on Saturday?', at(DAY / MINUTE + 15)),
    message(
      'me',
      'Yes. The boats leave at 8:40 and 10:15, from the old pier.',
      at(DAY / MINUTE + 11),
      'seen',
    ),
    forecast,
    {
      ...message('me', 'Then **8:40** it is. I bring bread and the good cheese.', at(49), 'seen'),
      replyTo: forecast.id,
      reactions: { mine: null, theirs: '🧀' },
    },
    message('friend', 'And I bring the thermos, and a kite if the wind holds', at(46)),
    message('friend', 'Tickets: https://ferries.example.org/timetable', at(45)),
    message('me', 'Bought. Row 12, both at the window.', at(6), 'stored'),
  ];
}

const connection = (
  who: string,
  way: Way,
  remote: string,
  bytes: readonly [number, number],
): OpenConnection => ({
  ...{ key: keyOf(who), way, remote, dialled: way !== 'lan', established: true },
  ...{ bytesIn: bytes[0], bytesOut: bytes[1] },
});

function talks(now: number): readonly Talk[] {
  const at = (minutes: number): number => now - minutes * MINUTE;
  return [
    {
      who: 'Mia',
      said: miaSays(now),
      more: {
        ...here(now, 'lan', HOUR),
        pinnedAt: 1,
        verified: true,
        name: 'Mia Lindqvist',
        nickname: 'Mia',
      },
    },
    {
      who: 'Jonas Feldmann',
      said: [
        message('me', 'Did the workshop find my keys?', at(80), 'seen'),
        message('friend', 'They did. They are on the hook in the boathouse.', at(24)),
        message('friend', 'I am there until eight', at(23)),
      ],
      more: { ...here(now, 'direct', 3 * HOUR), unread: 2 },
    },
    {
      who: 'Priya',
      said: [
        message('friend', 'Can I borrow your ladder for the boat on Thursday?', at(180)),
        message('me', 'Of course, it is in the shed', at(120), 'stored'),
      ],
      more: here(now, 'punched', 2 * HOUR),
    },
    {
      who: 'Oskar',
      said: [
        message('friend', 'The recipe is in the blue book, page 40', at(DAY / MINUTE + 200)),
        message('me', 'Found it. How long does the dough rest?', at(75), 'waiting'),
        message('me', 'And does it want rye or wheat?', at(74), 'waiting'),
      ],
      more: {
        lastSeenAt: at(26 * 60),
        addresses: ['192.168.1.31:33733'],
        reach: waiting(6, 'absent', now + 4 * MINUTE, [
          { way: 'lan', at: '192.168.1.31:33733', error: 'timeout' },
        ]),
      },
    },
    {
      who: 'Ingeborg',
      said: [message('me', 'I call you on Sunday', now - DAY, 'seen')],
      more: { nickname: 'Grandma', lastSeenAt: now - 20 * HOUR },
    },
    {
      who: 'Petra',
      said: [],
      more: {
        state: 'awaiting',
        addedAt: now - 3 * DAY,
        words: 'Hi Petra, this is Sam from the choir. I would like to talk with you here.',
        reach: waiting(3, 'timeout', now + 95_000),
      },
    },
  ];
}

/** An evening with a few friends, for the pictures in README and manual. */
export function guide(now: number): Scene {
  const all = talks(now);
  return {
    profile: profile('Sam'),
    sealing: sealing({ by: 'passphrase', recovery: true }),
    about: release,
    friends: all.map(({ who, said, more }) => friend(who, { last: said.at(-1) ?? null, ...more })),
    history: Object.fromEntries(all.map(({ who, said }) => [keyOf(who), said])),
    network: {
      connections: [
        connection('Mia', 'lan', '192.168.1.31:51022', [48_310, 61_002]),
        connection('Jonas Feldmann', 'direct', '203.0.113.99:33733', [9_412, 4_870]),
        connection('Priya', 'punched', '198.51.100.20:49737', [5_310, 3_512]),
      ],
    },
  };
}

/** The same evening, when somebody new asks. */
export const guideRequest = (now: number): Scene => ({
  ...guide(now),
  requests: [
    request(
      'Tomas',
      'Hi, this is Tomas. We met on the night train to Trieste, you lent me your charger.',
      now - MINUTE,
    ),
  ],
});

import { friend, keyOf, message, online, profile } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;

/** Every way in which a conversation can stand in the list, and everything that can be settled with one friend. */
export function standing(now: number): Scene {
  const at = (minutes: number): number => now - minutes * MINUTE;
  const mia = [
    message('friend', 'Are you still up for the lighthouse on Saturday?', at(14)),
    message('me', 'Yes, the 8:40 from the old pier.', at(9), 'seen'),
  ];
  const here = { online: online(at(50)) };
  return {
    profile: profile('Sam'),
    friends: [
      friend('Mia', {
        ...{ pinnedAt: 1, verified: true, nickname: 'Mia', name: 'Maria Kowalczyk', ...here },
        ...{ last: mia.at(-1) ?? null, given: ['192.168.1.31:33733'], addresses: ['192.168.1.31:33733'] },
      }),
      friend('Choir', {
        ...{ pinnedAt: 2, mutedUntil: 'ever', unread: 31 },
        ...{ last: message('friend', 'Rehearsal moved to seven', at(3)), lastSeenAt: at(3) },
      }),
      friend('Jonas Feldmann', {
        ...{ unread: 4, last: message('friend', 'Look at the second picture', at(20)), ...here },
      }),
      friend('Ola', { markedUnread: true, last: message('friend', 'I will answer later today', at(45)) }),
      friend('Theo', { last: message('me', 'See you there', at(70), 'stored'), lastSeenAt: at(200) }),
      friend('Rosa', {
        ...{ hidesPresence: true, readMarks: false, ...here },
        last: message('me', 'I send you the large ones tonight', at(90), 'waiting'),
      }),
      friend('A person with quite a long name who wrote all of it into the field', {
        ...{ verified: true, mutedUntil: now + 8 * 60 * MINUTE, unread: 128, ...here },
        last: message('friend', 'One word after the other, until there is no room left on the line', at(300)),
      }),
      friend('Old landlord', { archived: true, last: message('friend', 'The keys are fine', at(40_000)) }),
      friend('Night train', {
        ...{ archived: true, mutedUntil: 'ever', unread: 2 },
        last: message('friend', 'We met on the way to Trieste', at(9_000)),
      }),
    ],
    drafts: [{ key: keyOf('Theo'), text: 'and could you bring the', replyTo: null }],
    history: { [keyOf('Mia')]: mia },
  };
}

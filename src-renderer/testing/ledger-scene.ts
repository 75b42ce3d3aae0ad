import type { Friend, Message } from '../../src-shared/model';
import { friend, message, online, profile, waiting } from './people';
import type { Scene } from './scene';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A friend and what was said with them; the last of it is the line in the list. */
interface Talk {
  readonly friend: Friend;
  readonly said: readonly Message[];
}
const talk = (who: string, said: readonly Message[], more: Partial<Friend>): Talk => ({
  friend: friend(who, { last: said.at(-1) ?? null, ...more }),
  said,
});

/** Every state a message can be in, and every reason for which it waits. */
export function ledger(now: number): Scene {
  const at = (minutes: number): number => now - minutes * MINUTE;
  const question = message(
    'friend',
    'Which of the two boats do we take, the early one or the late one?',
    at(58),
  );
  const edited: Message = {
    ...message('me', 'The early one, 8:40 from the old pier.', at(55), 'seen'),
    replyTo: question.id,
    editedAt: at(53),
    reactions: { mine: null, theirs: '👍' },
  };
  const mia = talk(
    'Mia',
    [
      message('friend', 'Good morning', at(60)),
      question,
      edited,
      { ...message('me', '', at(54), 'seen'), deleted: true },
      { ...message('friend', '', at(50)), deleted: true },
      {
        ...message('friend', 'Sorry, my old disk died. Did you get the list?', at(20)),
        missing: 3,
        reactions: { mine: '😮', theirs: '😮' },
      },
      {
        ...message('friend', 'And this answers something from long ago.', at(19)),
        replyTo: message('me', 'long ago', 0).id,
        editedAt: at(18),
      },
      {
        ...message('me', 'No, nothing came. Send it again when you can.', at(12), 'seen'),
        reactions: { mine: '🙏', theirs: '❤️' },
      },
      message('me', 'I am on the train until six', at(4), 'stored'),
      { ...message('me', 'Look at this one', at(3), 'stored'), replyTo: question.id },
    ],
    { online: online(now - HOUR), addresses: ['192.168.1.31:33733'] },
  );
  const jonas = talk(
    'Jonas Feldmann',
    [
      message('friend', 'See you at the workshop', at(600)),
      message('me', 'I found your keys', at(16), 'waiting'),
      message('me', 'They were in the blue jacket', at(15), 'waiting'),
    ],
    {
      lastSeenAt: at(200),
      reach: waiting(4, 'refused', now + 42_000),
    },
  );
  const unconfirmed = talk(
    'Ola',
    [message('me', 'Tickets are bought', at(90), 'stored'), message('me', 'Row 12', at(31), 'sent')],
    {
      lastSeenAt: at(30),
      reach: waiting(2, 'timeout', now + 18_000),
    },
  );
  const base = talk('Basil', [message('me', 'Does your program confirm?', at(40), 'sent')], {
    online: { ...online(now - HOUR), security: 'base' },
  });
  const refused = talk('Ruth', [message('me', 'Are you there?', at(45), 'waiting')], {
    baseRefused: true,
    lastSeenAt: at(300),
    reach: waiting(1, 'closed', now + 60_000),
  });
  const awaiting = talk('Petra', [message('me', 'The rehearsal is at seven', at(50), 'waiting')], {
    state: 'awaiting',
    addedAt: at(70),
    words: 'Hi Petra, this is Sam from the choir.',
    reach: waiting(3, 'timeout', now + 95_000),
  });
  const sending = talk('Vera', [message('me', 'This takes its time', at(56), 'waiting')], {
    online: online(now - HOUR),
  });
  const nowhere = talk('Nils', [message('me', 'Where are you these days?', at(61), 'waiting')], {
    reach: { ...waiting(0, 'timeout', now), state: 'no-way', lastError: null, nextAt: null },
  });
  const blocked = talk('Old colleague', [message('me', 'One more thing', at(59), 'waiting')], {
    state: 'blocked',
    addedAt: at(80),
  });
  const talks = [mia, jonas, unconfirmed, base, refused, awaiting, sending, blocked, nowhere];
  return {
    profile: profile('Sam'),
    friends: talks.map((one) => one.friend),
    history: Object.fromEntries(talks.map(({ friend: { key }, said }) => [key, said])),
    earlier: {
      [edited.id]: [
        { text: 'The late one?', until: at(54.5) },
        { text: 'The early one, 8:50 from the old pier.', until: at(53) },
      ],
    },
  };
}

import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import type { MessengerEvent } from '../messenger/events';
import { fail, ok } from '../../src-shared/errors';
import type { FriendId, MessageId } from '../../src-shared/ids';
import { UNTOUCHED, type Friend, type Message, type Request } from '../../src-shared/model';
import { Notifier, type Note } from './notifier';

const key = (letter: string): FriendId => letter.repeat(64) as FriendId;
const [mia, bob] = [key('a'), key('b')];

function world() {
  const clock = new ManualClock();
  const friends = new Map<FriendId, Friend>();
  const requests = new Map<FriendId, Request>();
  const desk = {
    choices: { notifications: 'full' as 'full' | 'name' | 'none' | 'off', sounds: false },
    language: 'en' as const,
    screenLocked: false,
    focused: false,
    open: null as FriendId | null,
    now: 0,
  };
  let hear: (event: MessengerEvent) => void = () => undefined;
  const standing: Note[] = [];
  const told: string[] = [];
  const done: string[] = [];
  const disk = { full: false };
  const befriend = (id: FriendId, name: string, more: Partial<Friend> = {}): void => {
    // What a notification does not look at is left out.
    friends.set(id, {
      key: id,
      name,
      nickname: null,
      state: 'friend',
      unread: 0,
      mutedUntil: null,
      ...more,
    } as Friend);
  };
  befriend(mia, 'Mia');
  befriend(bob, 'Bob');
  const notifier = new Notifier({
    talks: {
      on: (listener) => {
        hear = listener;
        return () => {
          hear = () => undefined;
        };
      },
      friend: (id) => friends.get(id) ?? null,
      requests: () => [...requests.values()],
      send: (_id, text) => {
        if (disk.full) return Promise.reject(new Error('disk full'));
        done.push(`send ${text}`);
        return Promise.resolve(text === '' ? fail('text-empty') : ok(null));
      },
      markRead: () => {
        if (disk.full) throw new Error('disk full');
        done.push('read');
        return ok(null);
      },
    },
    clock,
    log: (_level, event) => done.push(event),
    desk: () => desk,
    show: (note) => {
      standing.push(note);
      told.push(`${note.title}: ${note.body}`);
      return () => standing.splice(standing.indexOf(note), 1);
    },
    bring: (to) =>
      done.push(`bring ${to && 'key' in to ? String(friends.get(to.key)?.name) : String(to?.page)}`),
  });
  const unread = (id: FriendId, count: number): void => {
    befriend(id, friends.get(id)?.name ?? '', { ...friends.get(id), unread: count });
    hear({ type: 'friendChanged', key: id });
  };
  const write = (id: FriendId, text: string, from: Message['from'] = 'friend'): void => {
    unread(id, (friends.get(id)?.unread ?? 0) + 1);
    const message: Message = {
      id: text as MessageId,
      ...{ from, text, sentAt: 0, state: 'received', replyTo: null, missing: 0, ...UNTOUCHED },
    };
    hear({ type: 'message', key: id, message });
  };
  const react = (id: FriendId, theirs: string | null, from: Message['from'] = 'me'): void => {
    const message: Message = {
      ...{ id: 'a' as MessageId, from, text: 'the ferry is at 8:40', sentAt: 0, state: 'stored' },
      ...{ replyTo: null, missing: 0, ...UNTOUCHED, reactions: { mine: null, theirs } },
    };
    hear({ type: 'messageChanged', key: id, message, reacted: true });
  };
  const ask = (id = mia): void => {
    put(id, 'pending', false);
  };
  const put = (id: FriendId, state: Request['state'], again = true): void => {
    const request = { key: id, state } as Request;
    requests.set(id, request);
    hear({ type: 'request', request, again });
  };
  const forget = (id: FriendId): void => {
    requests.delete(id);
    hear({ type: 'requestRemoved', key: id });
  };
  return {
    clock,
    desk,
    disk,
    standing,
    told,
    done,
    notifier,
    befriend,
    unread,
    write,
    react,
    ask,
    put,
    forget,
  };
}

describe('a notification', () => {
  let at: ReturnType<typeof world>;
  beforeEach(() => {
    at = world();
  });

  it('says as much as is chosen', () => {
    at.write(mia, 'the ferry is at 8:40');
    at.unread(mia, 0);
    at.desk.choices.notifications = 'name';
    at.write(mia, 'secret one');
    at.unread(mia, 0);
    at.desk.choices.notifications = 'none';
    at.write(mia, 'secret two');
    at.unread(mia, 0);
    at.desk.choices.notifications = 'off';
    at.write(mia, 'secret three');
    at.ask();
    expect(at.told).toEqual(['Mia: the ferry is at 8:40', 'Mia: New message', 'Saltbox: New message']);
  });

  it('says only that there is one while the screen is locked, whatever is chosen', () => {
    at.desk.screenLocked = true;
    at.write(mia, 'secret');
    expect(at.told).toEqual(['Saltbox: New message']);
    expect(at.standing[0]?.reply).toBe(null);
    at.desk.choices.notifications = 'off';
    at.write(bob, 'secret');
    at.clock.advance(60_000);
    expect(at.told).toHaveLength(1);
  });

  it('is never of the conversation in front, nor of own messages, nor of the silent', () => {
    Object.assign(at.desk, { focused: true, open: mia });
    at.write(mia, 'seen already');
    at.write(bob, 'mine', 'me');
    at.befriend(bob, 'Bob', { state: 'blocked' });
    at.write(bob, 'from a blocked one');
    at.befriend(bob, 'Bob', { mutedUntil: 'ever' });
    at.write(bob, 'from a muted one');
    at.befriend(bob, 'Bob', { mutedUntil: 1 });
    at.write(bob, 'from one who is muted for an hour');
    at.clock.advance(60_000);
    expect(at.told).toEqual([]);
    at.desk.focused = false;
    at.write(mia, 'the window is behind another');
    at.desk.focused = true;
    at.befriend(bob, 'Bob');
    at.write(bob, 'another conversation');
    expect(at.told).toEqual(['Mia: the window is behind another', 'Bob: another conversation']);
  });

  it('of a reaction is quiet, says as much as is chosen, and is told now and then', () => {
    at.desk.choices.sounds = true;
    at.react(mia, '👍');
    at.react(mia, '❤️');
    expect([at.told, at.standing[0]?.silent]).toEqual([['Mia: 👍 “the ferry is at 8:40”'], true]);
    at.desk.now += 10_000;
    at.desk.choices.notifications = 'name';
    at.react(mia, '❤️');
    at.desk.choices.notifications = 'none';
    at.react(bob, '❤️');
    at.react(mia, '❤️');
    expect(at.told.slice(1)).toEqual(['Mia: New activity', 'Saltbox: New activity']);
    at.desk.choices.notifications = 'off';
    at.desk.now += 10_000;
    at.react(mia, '❤️');
    expect(at.told).toHaveLength(3);
    Object.assign(at.desk, { focused: true, open: mia });
    at.unread(mia, 0);
    expect(at.standing.map(({ title }) => title)).toEqual(['Saltbox']);
  });

  it('is of no reaction that was taken back, to their own, of the muted or in front', () => {
    at.react(mia, null);
    at.react(mia, '👍', 'friend');
    at.befriend(bob, 'Bob', { mutedUntil: 'ever' });
    at.react(bob, '👍');
    Object.assign(at.desk, { focused: true, open: mia });
    at.react(mia, '👍');
    expect(at.told).toEqual([]);
  });

  it('stands for all that came in a burst, one for each friend', () => {
    for (let count = 1; count <= 200; count++) at.write(mia, `line ${count}`);
    at.write(bob, 'hello');
    expect(at.told).toEqual(['Mia: line 1', 'Bob: hello']);
    at.clock.advance(2_000);
    expect(at.told.slice(2)).toEqual(['Mia (200 new messages): line 200']);
    expect(at.standing.map(({ title }) => title)).toEqual(['Bob', 'Mia (200 new messages)']);
  });

  it('of no details is one for all friends together', () => {
    at.desk.choices.notifications = 'none';
    at.write(mia, 'a');
    at.write(bob, 'b');
    at.clock.advance(2_000);
    expect(at.told).toEqual(['Saltbox: New message', 'Saltbox: 2 new messages']);
    expect(at.standing).toHaveLength(1);
  });

  it('goes when the messages were read, and is not told late', () => {
    at.write(mia, 'one');
    at.write(mia, 'two');
    at.unread(mia, 0);
    expect(at.standing).toEqual([]);
    at.clock.advance(60_000);
    expect(at.told).toEqual(['Mia: one']);
    at.write(mia, 'three');
    expect(at.told.at(-1)).toBe('Mia: three');
  });

  it('opens the conversation by a click, and sends an answer that was typed into it', async () => {
    at.write(mia, 'coming?');
    at.standing[0]?.reply?.send('yes');
    at.standing[0]?.reply?.send('');
    await Promise.resolve();
    expect(at.done).toEqual(['send yes', 'send ', 'read', 'bring Mia']);
    at.standing[0]?.clicked();
    expect(at.done.at(-1)).toBe('bring Mia');
    expect(at.standing).toEqual([]);
  });

  it('marks as read by its button, and goes', () => {
    at.write(mia, 'coming?');
    at.standing[0]?.reply?.read();
    expect([at.done, at.standing]).toEqual([['read'], []]);
  });

  it('brings the window where an answer cannot be written, and only logs that of a mark', async () => {
    at.write(mia, 'coming?');
    at.disk.full = true;
    at.standing[0]?.reply?.send('yes');
    await Promise.resolve();
    expect(at.done).toEqual(['reply-not-sent', 'bring Mia']);
    at.standing[0]?.reply?.read();
    expect(at.done.at(-1)).toBe('not-marked-read');
  });

  it('tells of a request while the window is not in front, without its words', () => {
    at.desk.focused = true;
    at.ask();
    at.desk.focused = false;
    at.ask();
    expect(at.told).toEqual(['Somebody asks to be your friend: Open Saltbox to see who it is.']);
    at.standing[0]?.clicked();
    expect(at.done).toEqual(['bring requests']);
  });

  it('of a request goes when the last one was accepted, declined or blocked', () => {
    const answers = [() => at.forget(mia), () => at.put(mia, 'declined'), () => at.put(mia, 'blocked')];
    for (const answer of answers) {
      at.ask(mia);
      at.ask(bob);
      answer();
      expect(at.standing).toHaveLength(1);
      at.forget(bob);
      expect(at.standing).toEqual([]);
      at.forget(mia);
    }
  });

  it('of a request stays where they only ask in other words', () => {
    at.ask(mia);
    at.put(mia, 'pending');
    expect(at.standing).toHaveLength(1);
  });

  it('is taken back when the profile is locked, and none comes after', () => {
    at.write(mia, 'one');
    at.write(mia, 'two');
    at.ask();
    at.notifier.stop();
    at.write(bob, 'three');
    at.clock.advance(60_000);
    expect([at.standing, at.told.length]).toEqual([[], 2]);
  });

  it('makes a sound where that is chosen, and shows a long text by its beginning', () => {
    at.desk.choices.sounds = true;
    at.write(mia, 'x'.repeat(5000));
    expect(at.standing[0]?.silent).toBe(false);
    expect(at.standing[0]?.body).toHaveLength(201);
  });
});

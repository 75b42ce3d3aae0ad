import { describe, expect, it } from 'vitest';
import { must, World, type Person } from '../messenger/world';
import { lineOf } from './event-lines';
import { answerLines } from './lines';

function drive(person: Person): (line: unknown) => Promise<Record<string, unknown>> {
  const out: Record<string, unknown>[] = [];
  const answer = answerLines({
    messenger: () => person.messenger,
    keeper: null,
    write: (one) => out.push({ ...one }),
    quit: () => out.push({ event: 'quit' }),
  });
  return async (line) => {
    out.length = 0;
    await answer(typeof line === 'string' ? line : JSON.stringify(line));
    return out[0] ?? {};
  };
}

describe('lines', () => {
  it('befriend, talk and tell in the words that other programs rely on', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    const [a, b] = [drive(alice), drive(bob)];
    const id = bob.messenger.profile.id;
    expect(await a({ command: 'addFriend', ref: 1, key: id, message: 'hi', address: bob.address })).toEqual({
      event: 'result',
      ref: 1,
      ok: true,
      key: bob.key,
    });
    await world.settle();
    expect(await b({ command: 'requests', ref: [2] })).toEqual({
      event: 'result',
      ref: [2],
      ok: true,
      requests: [{ key: alice.key, message: 'hi' }],
    });
    expect(await b({ command: 'accept', key: alice.key.toUpperCase() })).toEqual({
      event: 'result',
      ok: true,
    });
    await world.settle();
    const sent = await a({ command: 'send', ref: null, key: bob.key, text: 'one' });
    expect(sent).toMatchObject({ ok: true, ref: null });
    expect(sent['id']).toMatch(/^[0-9a-f]{32}$/);
    await world.settle();
    expect(await b({ command: 'friends' })).toMatchObject({
      friends: [{ key: alice.key, nickname: null, name: null, state: 'friend', online: true }],
    });
    expect(await a({ command: 'history', key: bob.key, limit: 5 })).toMatchObject({
      messages: [{ id: sent['id'], from: 'me', text: 'one', state: 'stored' }],
    });
    const told = bob.events.flatMap((event) => lineOf(event) ?? []);
    expect(told).toMatchObject([
      { event: 'request', key: alice.key, message: 'hi' },
      { event: 'friendAdded', key: alice.key },
      { event: 'online', key: alice.key, security: 'session', way: 'direct' },
      { event: 'message', key: alice.key, text: 'one' },
    ]);
    expect(await b({ command: 'quit' })).toEqual({ event: 'result', ok: true });
  });

  it('search all conversations or one, page by page', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(alice, carol);
    const a = drive(alice);
    const texts = async (line: object): Promise<unknown> =>
      ((await a({ command: 'search', ...line }))['hits'] as { snippet: { text: string }[] }[]).map(
        ({ snippet }) => snippet.map(({ text }) => text).join(''),
      );
    for (const text of ['Crème brûlée', '我们明天去北京', 'cremated'])
      await a({ command: 'send', key: bob.key, text });
    must(await carol.messenger.send(alice.key, 'the creme of Carol'));
    // Asked for in the turn in which it is sent, and in no index yet.
    void alice.messenger.send(bob.key, 'creme at last');
    const all = ['creme at last', 'cremated', 'Crème brûlée'];
    expect(await texts({ query: 'creme' })).toEqual(['creme at last', 'Crème brûlée']);
    await world.settle();
    expect(await texts({ query: 'CREM', key: bob.key })).toEqual(all);
    await world.pass(1000);
    expect(await texts({ query: 'CREM', key: bob.key })).toEqual(all);
    expect(await texts({ query: '北京' })).toEqual(['我们明天去北京']);
    const carols = await a({ command: 'search', query: 'crème', key: carol.key });
    expect(carols).toMatchObject({
      ok: true,
      hits: [
        {
          key: carol.key,
          from: 'friend',
          snippet: [
            { text: 'the ', hit: false },
            { text: 'creme', hit: true },
            { text: ' of Carol', hit: false },
          ],
        },
      ],
      next: null,
    });
    const first = await a({ command: 'search', query: 'crem', key: bob.key, limit: 2 });
    expect(first['hits']).toHaveLength(2);
    expect(await texts({ query: 'crem', key: bob.key, before: first['next'] })).toEqual(['Crème brûlée']);
  });

  it('find by date', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const a = drive(alice);
    const ids: unknown[] = [];
    const times: number[] = [];
    for (let n = 0; n < 9; n++) {
      times.push(world.clock.now());
      ids.push((await a({ command: 'send', key: bob.key, text: `text ${String(n)}` }))['id']);
      await world.pass(60_000);
    }
    const hits = async (line: object): Promise<unknown> =>
      ((await a({ command: 'search', query: 'text', ...line }))['hits'] as { id: string }[]).map(({ id }) =>
        ids.indexOf(id),
      );
    expect(await hits({ from: times[3], until: times[6] })).toEqual([5, 4, 3]);
    expect(await hits({ from: times[7], key: bob.key })).toEqual([8, 7]);
    expect(await hits({ until: times[1], query: '' })).toEqual([0]);
  });

  it('set for how long messages are kept, and tell which are gone', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const a = drive(alice);
    const { id } = await a({ command: 'send', key: bob.key, text: 'soon gone' });
    expect(await a({ command: 'retention', key: bob.key, days: 'ever' })).toMatchObject({ ok: true });
    expect(await a({ command: 'retention', days: 7 })).toMatchObject({ ok: true });
    expect(alice.messenger.profile.keepDays).toBe(7);
    await world.settle();
    await bob.stop();
    await world.pass(8 * 86_400_000);
    expect(alice.texts(bob)).toEqual(['> soon gone']);
    expect(await a({ command: 'retention', key: bob.key, days: null })).toMatchObject({ ok: true });
    await world.pass(1000);
    expect(await a({ command: 'history', key: bob.key })).toMatchObject({ messages: [] });
    expect(bob.texts(alice)).toEqual(['soon gone']);
    const told = alice.events.flatMap((event) => lineOf(event) ?? []);
    expect(told.at(-1)).toEqual({ event: 'expired', key: bob.key, ids: [id] });
  });

  it('settle how a conversation stands in the list', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const a = drive(alice);
    const { key } = bob;
    const standing = async (): Promise<unknown> =>
      ((await a({ command: 'friends' }))['friends'] as unknown[])[0];
    for (const line of [
      { command: 'pin', on: true },
      { command: 'mute', hours: 24 },
      { command: 'markUnread' },
    ])
      expect(await a({ ...line, key })).toEqual({ event: 'result', ok: true });
    expect(await standing()).toMatchObject({
      pinnedAt: world.clock.now(),
      mutedUntil: world.clock.now() + 24 * 3_600_000,
      archived: false,
      markedUnread: true,
      unread: 0,
    });
    await a({ command: 'archive', key, on: true });
    await a({ command: 'mute', key, hours: null });
    expect(await standing()).toMatchObject({ pinnedAt: null, mutedUntil: null, archived: true });
    await a({ command: 'nickname', key, nickname: 'Bob' });
    await a({ command: 'address', key, address: '192.0.2.1:5' });
    const shown = await drive(bob)({ command: 'safetyNumber', key: alice.key });
    expect(shown['digits']).toMatch(/^(\d{5} ){11}\d{5}$/);
    expect(await a({ command: 'compareSafety', key, shown: shown['qr'] })).toMatchObject({ match: true });
    await a({ command: 'verify', key, on: true });
    expect(await standing()).toMatchObject({ nickname: 'Bob', verified: true });
    expect(alice.messenger.friend(key)?.given).toEqual(['192.0.2.1:5']);
  });

  it('keep a draft until a message is sent', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const a = drive(alice);
    expect(await a({ command: 'draft', key: bob.key, text: 'hel' })).toEqual({ event: 'result', ok: true });
    expect(await a({ command: 'drafts' })).toMatchObject({
      drafts: [{ key: bob.key, text: 'hel', replyTo: null }],
    });
    await a({ command: 'send', key: bob.key, text: 'hello' });
    expect(await a({ command: 'drafts' })).toMatchObject({ drafts: [] });
  });

  it('tell that one types, and settle who is told what', async () => {
    const world = new World();
    const { alice, bob } = await world.people('alice', 'bob');
    await world.befriend(alice, bob);
    const a = drive(alice);
    const { key } = bob;
    await a({ command: 'typing', key, on: true });
    await world.settle();
    expect(bob.events.flatMap((event) => lineOf(event) ?? []).at(-1)).toEqual({
      event: 'typing',
      key: alice.key,
      on: true,
    });
    await a({ command: 'privacy', dial: 'presence', on: false });
    await a({ command: 'privacy', dial: 'typing', key, on: false });
    await a({ command: 'readMarks', on: false });
    await a({ command: 'readMarks', key, on: true });
    await world.settle();
    expect(alice.messenger.profile).toMatchObject({ presence: false, typing: true, readMarks: false });
    expect(alice.messenger.friend(key)).toMatchObject({ presence: null, typing: false, readMarks: true });
    expect(await drive(bob)({ command: 'friends' })).toMatchObject({ friends: [{ hidesPresence: true }] });
  });

  it('send a message on, and clear what was said', async () => {
    const world = new World();
    const { alice, bob, carol } = await world.people('alice', 'bob', 'carol');
    await world.befriend(alice, bob);
    await world.befriend(alice, carol);
    const a = drive(alice);
    const { id } = await a({ command: 'send', key: bob.key, text: 'news' });
    const sent = await a({
      command: 'forward',
      key: bob.key,
      id,
      to: [carol.messenger.profile.id, bob.key],
    });
    expect(sent['ids']).toHaveLength(2);
    expect(await a({ command: 'forward', key: bob.key, id, to: ['x'] })).toMatchObject({ code: 'key-short' });
    await world.settle();
    expect(carol.texts(alice)).toEqual(['news']);
    expect(await a({ command: 'clearHistory', key: bob.key })).toEqual({ event: 'result', ok: true });
    expect(await a({ command: 'history', key: bob.key })).toMatchObject({ messages: [] });
    expect(alice.events.flatMap((event) => lineOf(event) ?? []).at(-1)).toEqual({
      event: 'cleared',
      key: bob.key,
    });
  });

  it.each([
    ['not json', 'command-syntax'],
    ['[1]', 'command-syntax'],
    ['"quit"', 'command-syntax'],
    ['{}', 'command-unknown'],
    ['{"command":7}', 'command-unknown'],
    ['{"command":"__proto__"}', 'command-unknown'],
    ['{"command":"send"}', 'command-arguments'],
    ['{"command":"send","key":"ab","text":"x"}', 'key-short'],
    ['{"command":"history","key":"x","limit":0}', 'command-arguments'],
    ['{"command":"search"}', 'command-arguments'],
    ['{"command":"search","query":"x","limit":101}', 'command-arguments'],
    ['{"command":"search","query":"x","before":0}', 'command-arguments'],
    ['{"command":"search","query":"x","from":-1}', 'command-arguments'],
    ['{"command":"search","query":"x","until":1.5}', 'command-arguments'],
    [`{"command":"search","query":"x","key":"${'9'.padEnd(64, '0')}"}`, 'friend-unknown'],
    ['{"command":"retention","days":0}', 'command-arguments'],
    ['{"command":"privacy","dial":"name","on":true}', 'command-arguments'],
    ['{"command":"mute","key":"x","hours":2}', 'command-arguments'],
    [`{"command":"nickname","nickname":null,"key":"${'9'.padEnd(64, '0')}"}`, 'friend-unknown'],
    [`{"command":"pin","on":true,"key":"${'9'.padEnd(64, '0')}"}`, 'friend-unknown'],
    ['{"command":"retention","days":1.5}', 'command-arguments'],
    [`{"command":"retention","days":1,"key":"${'9'.padEnd(64, '0')}"}`, 'friend-unknown'],
    [`{"command":"send","key":"${'9'.padEnd(64, '0')}","text":"x"}`, 'friend-unknown'],
    [`{"command":"accept","key":"${'9'.padEnd(64, '0')}"}`, 'request-unknown'],
    [`{"command":"addFriend","key":"${'9'.padEnd(64, '0')}","message":"${'x'.repeat(1025)}"}`, 'words-long'],
  ])('%s is refused with %s and changes nothing', async (line, code) => {
    const { alice } = await new World().people('alice');
    expect(await drive(alice)(line)).toMatchObject({ event: 'result', ok: false, code });
    expect(alice.messenger.friends()).toEqual([]);
    expect(alice.events).toEqual([]);
  });
});

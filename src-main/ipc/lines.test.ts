import { describe, expect, it } from 'vitest';
import { World, type Person } from '../messenger/world';
import { answerLines, lineOf } from './lines';

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

import { beforeEach, describe, expect, it } from 'vitest';
import type { FriendId } from '../../src-shared/ids';
import { Database } from './database';
import { FriendsTable } from './friends';
import { WhereaboutsTable } from './whereabouts';

const at = (host: string, port = 1) => ({ host, port });
let table: WhereaboutsTable;

beforeEach(() => {
  const database = Database.open(':memory:', new Uint8Array(32).fill(1));
  const friend = {
    key: 'a'.repeat(64) as FriendId,
    nickname: null,
    state: 'friend',
    words: null,
    addedAt: 1,
  };
  new FriendsTable(database).insert({ ...friend, state: 'friend' }, [at('given')], 'given');
  table = new WhereaboutsTable(database);
});

const shown = (): string[] => table.addresses(1).map(({ host, good }) => (good ? `${host} good` : host));

describe('where a friend may be', () => {
  it('is what was given, the newest place seen, and the newest word of theirs', () => {
    table.replace(1, [at('there')], 'seen');
    table.replace(1, [at('here')], 'seen');
    table.replace(1, [at('told 1'), at('told 2')], 'told');
    table.replace(1, [at('told 3')], 'told');
    expect(shown()).toEqual(['given', 'here', 'told 3']);
  });

  it('has one place that was good the last time, known from elsewhere or not', () => {
    table.setGood(1, at('given'));
    expect(shown()).toEqual(['given good']);
    table.setGood(1, at('found'));
    expect(shown()).toEqual(['given', 'found good']);
  });

  it('keeps what was good, though they do not speak of it any more', () => {
    table.replace(1, [at('told')], 'told');
    table.setGood(1, at('told'));
    table.replace(1, [at('news')], 'told');
    expect(shown()).toEqual(['given', 'told good', 'news']);
  });

  it('that is given becomes what was given, from whomever it was known, and no word of theirs takes that back', () => {
    table.replace(1, [at('told')], 'told');
    table.setGood(1, at('told'));
    table.replace(1, [at('told')], 'given');
    table.replace(1, [], 'told');
    table.replace(1, [at('told')], 'told');
    table.replace(1, [], 'told');
    expect(table.addresses(1)).toEqual([{ ...at('told'), source: 'given', good: true }]);
    table.replace(1, [], 'given');
    expect(table.addresses(1)).toEqual([{ ...at('told'), source: 'seen', good: true }]);
  });

  it('has the rendezvous and the relays that they told last', () => {
    const [a, b] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
    table.setRendezvous(1, { key: a, relays: [] });
    table.setRendezvous(1, { key: b, relays: [a, b] });
    const bytes = table.rendezvous(1);
    expect([bytes?.key, ...(bytes?.relays ?? [])].map((key) => key && [...key])).toEqual(
      [b, a, b].map((key) => [...key]),
    );
  });
});

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemRandom } from '../base/random';
import { ChangesTable } from '../storage/changes';
import { Database } from '../storage/database';
import { FriendsTable } from '../storage/friends';
import { MessagesTable } from '../storage/messages';
import { toHex, type FriendId, type MessageId } from '../../src-shared/ids';
import { MAX_TEXT_BYTES } from '../../src-shared/limits';
import { UNTOUCHED } from '../../src-shared/model';
import { exportConversation, formats, type Format } from './conversation';

let dir: string;
let database: Database;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-export-'));
  database = Database.open(':memory:', systemRandom(32));
  new FriendsTable(database).insert(
    { key: 'ab'.repeat(32) as FriendId, nickname: 'Bob', state: 'friend', words: null, addedAt: 1 },
    [],
    'given',
  );
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Exports so many messages of this text; answers how far it was at each turn that others had, in messages. */
async function turnsOf(format: Format, count: number, text: string): Promise<number[]> {
  const messages = new MessagesTable(database);
  database.transaction(() => {
    for (let n = 0; n < count; n++) {
      const id = toHex(systemRandom(16)) as MessageId;
      messages.insert(
        1,
        { id, from: 'me', text, sentAt: n, state: 'waiting', replyTo: null, missing: 0, ...UNTOUCHED },
        null,
      );
    }
  });
  const turns: number[] = [];
  const step = (done: number): Promise<void> => {
    turns.push(done);
    return Promise.resolve();
  };
  const who = { name: 'x', id: 'x' };
  const path = join(dir, 'talk');
  const talk = { exportedAt: 1, me: who, friend: who };
  const changes = new ChangesTable(database);
  const options = { path, format, language: 'en' as const, talk, friend: 1, messages, changes };
  expect(await exportConversation(options, { step })).toEqual({ messages: count });
  expect(statSync(path).size).toBeGreaterThan(count * text.length);
  return turns;
}

it.each(formats)('the longest texts are written one a turn, as %s', async (format) => {
  const turns = await turnsOf(format, 60, '<'.repeat(MAX_TEXT_BYTES));
  expect([...new Set(turns)]).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

it.each(formats)('short texts are written some a turn, as %s', async (format) => {
  const turns = await turnsOf(format, 1000, 'a few words');
  const longest = Math.max(...turns.map((done, at) => done - (turns[at - 1] ?? 0)));
  expect(longest).toBe(25);
});

import { expect, it } from 'vitest';
import { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import { emojiHabitsOf, keepEmojiHabits } from './emoji-habits';

it('habits of a profile are what was kept, and none at first or where they cannot be read', () => {
  const database = Database.open(':memory:', new Uint8Array(32));
  expect(emojiHabitsOf(database)).toEqual({ recent: [], tone: 0 });
  keepEmojiHabits(database, { recent: ['👨‍👩‍👧', '❤️'], tone: 3 });
  expect(emojiHabitsOf(database)).toEqual({ recent: ['👨‍👩‍👧', '❤️'], tone: 3 });
  new SettingsTable(database).set('emojiTone', '9');
  expect(emojiHabitsOf(database)).toEqual({ recent: [], tone: 0 });
  database.close();
});

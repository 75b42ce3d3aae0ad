import * as v from 'valibot';
import type { Database } from '../storage/database';
import { SettingsTable } from '../storage/settings';
import { emojiHabits, NO_HABITS, type EmojiHabits } from '../../src-shared/emoji';

/** What the emoji picker remembers, under the encryption of the profile: it tells something of what was said. */
export function emojiHabitsOf(database: Database): EmojiHabits {
  const settings = new SettingsTable(database);
  const kept = v.safeParse(emojiHabits, {
    recent: settings.get('emojiRecent')?.split(' ').filter(Boolean) ?? [],
    tone: Number(settings.get('emojiTone')),
  });
  return kept.success ? kept.output : NO_HABITS;
}

export function keepEmojiHabits(database: Database, { recent, tone }: EmojiHabits): void {
  const settings = new SettingsTable(database);
  settings.set('emojiRecent', recent.join(' '));
  settings.set('emojiTone', String(tone));
}

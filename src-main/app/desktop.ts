import { app, clipboard } from 'electron';
import { systemClock } from '../base/clock';
import type { Feed } from '../ipc/feed';
import type { Desktop } from '../ipc/handlers';
import { keepLockRules } from '../shell/auto-lock';
import type { ChoicesOfProfile } from '../shell/choices';
import { diskUse } from '../shell/disk-use';
import { keepEmojiHabits } from '../shell/emoji-habits';
import { fileDialogs } from '../shell/file-dialogs';
import { openExternally } from '../shell/open-link';
import { systemPictures } from '../shell/pictures';
import { relaunch } from '../shell/relaunch';
import type { Spelling } from '../shell/spelling';
import type { Database } from '../storage/database';
import type { Front } from './front';
import type { Program } from './program';

interface Surroundings extends Pick<Desktop, 'about' | 'check'> {
  readonly program: Program;
  readonly front: Front;
  readonly database: Database;
  readonly choices: ChoicesOfProfile;
  readonly feed: Feed;
  readonly spelling: Spelling;
}

/** What of the system the page may ask for while a profile is open. */
export function desktopOf(surroundings: Surroundings): Desktop {
  const { program, front, database, choices, feed, spelling, about, check } = surroundings;
  const { desk } = front;
  const { reports } = program.journal;
  return {
    ...front.always,
    about,
    check,
    diskUse: () => diskUse(program.dir),
    takeLink: () => program.links.take(),
    copy: (text) => {
      void clipboard.writeText(text);
    },
    openLink: openExternally,
    setChoices: (patch) => {
      const taken = desk.choose(patch);
      if (!taken.ok) return taken;
      choices.set(patch);
      desk.apply();
      feed.settingsChanged();
      return taken;
    },
    setLockRules: (rules) => {
      keepLockRules(database, rules);
      feed.settingsChanged();
    },
    setEmoji: (habits) => {
      keepEmojiHabits(database, habits);
      feed.settingsChanged();
    },
    checkWords: (words) => spelling.wrong(words),
    looking: (key) => {
      desk.open = key;
    },
    mishaps: {
      takeRestored: () => front.takeRestored(),
      report: () => reports.latest,
      putReportAway: (remove) => {
        reports.putAway(remove);
      },
    },
    restart: () => {
      relaunch();
      app.quit();
    },
    today: () => new Date(systemClock.now()).toLocaleDateString('sv'),
    language: () => desk.language,
    files: fileDialogs(
      () => desk.window,
      () => desk.words,
    ),
    pictures: systemPictures,
  };
}

import { app } from 'electron';
import { systemClock } from '../base/clock';
import type { Always } from '../ipc/handlers';
import { pusherFor, type Client } from '../ipc/server';
import { Desk } from '../shell/desk';
import { showFolderOf } from '../shell/open-link';
import { ORIGIN } from '../shell/page';
import { revive } from '../shell/revive';
import type { SettingsFile } from '../shell/settings-file';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Pusher } from '../../src-shared/ipc-define';
import type { Mishap } from '../../src-shared/model';
import { lookNames, pick } from '../../src-shared/settings';
import type { Program } from './program';

/** What people have before them, whether a profile is open or not: the desk, and the page in its window. */
export class Front {
  readonly settings: SettingsFile;
  readonly desk: Desk;
  readonly push: Pusher<SaltboxContract>;
  /** What may be asked of the desktop at any time. */
  readonly always: Always;
  #restored: Mishap['restored'] = null;

  constructor({ dist, wanted, journal }: Program, settings: SettingsFile, lock: () => void) {
    this.settings = settings;
    this.push = pusherFor(this.client);
    this.always = {
      quit: () => {
        app.quit();
      },
      looks: () => pick(settings.choices, lookNames),
      showLog: () => {
        showFolderOf(journal.path);
      },
    };
    this.desk = new Desk({
      settings,
      clock: systemClock,
      dist,
      hidden: wanted.hidden,
      lock,
      go: this.push.show,
      made: (window) => {
        window.once('ready-to-show', () => {
          journal.log('info', 'window-shown', { msSinceStart: Math.round(performance.now()) });
        });
        // Of Windows, which waits for nobody then, and may take going off for a sleep of the computer.
        window.on('session-end', () => {
          journal.ended();
        });
        revive(window, {
          clock: systemClock,
          log: journal.log,
          words: () => this.desk.words,
          lost: () => {
            this.#restored = { key: this.desk.open };
          },
        });
      },
    });
  }

  /** The page in the window, while there is one. */
  readonly client = (): Client | null => {
    const { window } = this.desk;
    return window && { contents: window.webContents, origin: ORIGIN };
  };

  /** What the page that was lost had open, for the one that came in its place; told once. */
  takeRestored(): Mishap['restored'] {
    const restored = this.#restored;
    this.#restored = null;
    return restored;
  }
}

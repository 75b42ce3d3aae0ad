import { app } from 'electron';
import { join } from 'node:path';
import { systemClock } from '../base/clock';
import type { Log } from '../base/log';
import { systemRandom } from '../base/random';
import { systemDisk } from '../identity/disk';
import { PASSPHRASE_COST } from '../identity/passphrase';
import { Answers } from '../ipc/answers';
import { lockedHandlers, refusingHandlers } from '../ipc/handlers';
import { serve } from '../ipc/server';
import { Keeper } from '../messenger/keeper';
import { ProfileFolder } from '../messenger/profile';
import { systemKeyring } from '../shell/keyring';
import { servePage } from '../shell/page';
import { SettingsFile } from '../shell/settings-file';
import { settingsIn, vaultFileIn } from '../shell/stores';
import { SaltboxError, type Failure } from '../../src-shared/errors';
import { DEFAULTS } from '../../src-shared/settings';
import { Front } from './front';
import type { Program } from './program';
import { begin, openState, type Face } from './sitting';

/** What a start came to. */
export interface Started {
  readonly front: Front;
  /** Null where this process cannot have the profile: then the window says why. */
  readonly keeper: Keeper | null;
}

/** Opens the window, and the profile behind it. To be called once, when Electron is ready. */
export function start(program: Program): Started {
  const { dir, dist, journal } = program;
  servePage(join(dist, 'renderer'));
  const folder = takeFolder(dir, journal.log);
  if (folder instanceof ProfileFolder) return open(folder, program);
  const front = new Front(program, usualSettings(), () => undefined);
  const refusing = refusingHandlers(folder, front.always);
  serve(() => refusing, front.client, journal.log);
  front.desk.show();
  return { front, keeper: null };
}

function open(folder: ProfileFolder, program: Program): Started {
  const { log } = program.journal;
  const front = new Front(program, settingsOf(program.dir, log), () => void keeper.lock());
  const { desk } = front;
  const answers = new Answers();
  let face: Face | null = null;
  const shown = (opened: Face): void => {
    face = opened;
    answers.by(opened.handlers);
    desk.setProfile(openState(keeper));
  };
  const hide = (): void => {
    face?.hide();
    face = null;
    answers.by(locked);
  };
  const keeper: Keeper = new Keeper({
    folder,
    begin: (profile) =>
      begin(profile, { program, front, keeper, shown }).catch((error: unknown) => {
        // What was shown already is closed now; what waits to be shown waits for what is said of it below.
        if (face) hide();
        throw error;
      }),
    onLocked: () => {
      hide();
      // Nothing of what was shown is left in a page that begins anew.
      desk.window?.webContents.reload();
      desk.setProfile('shut');
      desk.setUnread(0);
    },
  });
  const locked = lockedHandlers(keeper, front.always);
  serve(() => answers.now, front.client, log);
  closeAtTheEnd(keeper);
  // Its process is started while this one opens the profile.
  desk.show();
  keeper.start().then(
    (opened) => {
      if (!opened) answers.by(locked);
    },
    (error: unknown) => {
      answers.by(refusingHandlers(failureOf(error, log), front.always));
    },
  );
  return { front, keeper };
}

/** Lets Saltbox quit only when nothing uses the profile any more. */
function closeAtTheEnd(keeper: Keeper): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    void keeper.close().finally(() => {
      // While `will-quit` is still being told, Electron takes no second wish to quit.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}

function takeFolder(dir: string, log: Log): ProfileFolder | Failure {
  try {
    return new ProfileFolder({
      dir,
      vaultFileIn,
      disk: systemDisk,
      keyring: systemKeyring(),
      random: systemRandom,
      now: () => systemClock.now(),
      cost: PASSPHRASE_COST,
    });
  } catch (error) {
    return failureOf(error, log);
  }
}

function failureOf(error: unknown, log: Log): Failure {
  const reason = error instanceof SaltboxError ? error.failure.params?.['reason'] : undefined;
  log('error', 'profile-not-opened', { error, reason });
  return error instanceof SaltboxError ? error.failure : { code: 'internal' };
}

/** The settings beside the profile; the usual ones, and not kept, where their file cannot be used. */
function settingsOf(dir: string, log: Log): SettingsFile {
  try {
    return new SettingsFile(settingsIn(dir), DEFAULTS);
  } catch (error) {
    log('warn', 'settings-not-opened', { error });
    return usualSettings();
  }
}

const usualSettings = (): SettingsFile => new SettingsFile({ store: {}, set: () => undefined }, DEFAULTS);

import { app, powerMonitor } from 'electron';
import { join } from 'node:path';
import { systemClock } from '../base/clock';
import { systemRandom } from '../base/random';
import { Feed } from '../ipc/feed';
import { handlersFor } from '../ipc/handlers';
import type { Keeper, Sitting } from '../messenger/keeper';
import { Messenger } from '../messenger/messenger';
import type { OpenProfile } from '../messenger/profile';
import { autoLock, lockRulesOf } from '../shell/auto-lock';
import { systemAutostart } from '../shell/autostart';
import { SecurityCheck } from '../shell/check/security-check';
import { thisElectron } from '../shell/check/this-electron';
import { ChoicesOfProfile } from '../shell/choices';
import type { ProfileState } from '../shell/desk';
import { emojiHabitsOf } from '../shell/emoji-habits';
import { Notifier } from '../shell/notifier';
import { Spelling, spellingThread } from '../shell/spelling';
import { watchUnread } from '../shell/unread';
import { dictionariesOf } from '../spelling/question';
import { examineApart } from '../storage/examine-apart';
import { watchNetwork } from '../transport/network-watch';
import { systemServices } from '../transport/system-services';
import { tcp } from '../transport/tcp';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Handlers } from '../../src-shared/ipc-define';
import { DEFAULTS, spellingOf } from '../../src-shared/settings';
import { desktopOf } from './desktop';
import type { Front } from './front';
import type { Program } from './program';

/** The handlers of an open profile, and how it is left. */
export interface Face {
  readonly handlers: Handlers<SaltboxContract>;
  /** From now on nothing is told of it any more, to the window or the desktop. */
  hide(): void;
}

interface Options {
  readonly program: Program;
  readonly front: Front;
  readonly keeper: Keeper;
  /** Called at once, with what there is to show. */
  readonly shown: (face: Face) => void;
}

/** How the desktop shows the profile that is open. */
export const openState = ({ lockState }: Keeper): ProfileState =>
  lockState.passphrase ? 'lockable' : 'open';

/** Runs the messenger of an open profile behind the window; what talks to the network begins when that has been painted. */
export async function begin(profile: OpenProfile, options: Options): Promise<Sitting> {
  const { program, front, keeper, shown } = options;
  const { wanted, dir, dist, about } = program;
  const { log } = program.journal;
  const { desk } = front;
  const { database, vault } = profile;
  const choices = new ChoicesOfProfile({
    file: front.settings,
    database,
    autostart: systemAutostart(app, wanted.profile),
    otherwise: { ...DEFAULTS, spelling: spellingOf(app.getPreferredSystemLanguages()) },
  });
  const messenger = new Messenger({
    ...profile,
    examine: examineApart(join(dist, 'main', 'examiner.cjs')),
    transport: tcp,
    services: systemServices({ clock: systemClock, random: systemRandom, log }),
    clock: systemClock,
    random: systemRandom,
    log,
    listenAt: wanted.listenAt,
    ...wanted.network,
    notices: [...profile.notices, ...(wanted.problem ? [wanted.problem] : [])],
  });
  let hidden = false;
  const feed = new Feed({
    messenger,
    settings: () => ({ ...choices.all, lock: lockRulesOf(database), emoji: emojiHabitsOf(database) }),
    sealing: () => vault.sealing,
    push: (payload) => {
      if (hidden) return;
      front.push.change(payload);
      if (payload.change.type === 'sealing') desk.setProfile(openState(keeper));
    },
  });
  const spelling = new Spelling({
    start: spellingThread(join(dist, 'main', 'speller.cjs')),
    folder: join(dist, 'dictionaries'),
    database,
    names: () => dictionariesOf(choices.sealed.spelling, app.getPreferredSystemLanguages()),
    failed: (error) => {
      log('warn', 'spelling-failed', { error });
    },
  });
  desk.spelling = spelling;
  const check = new SecurityCheck({
    ...thisElectron,
    clock: systemClock,
    window: () => desk.window,
    dir,
    sealing: () => vault.sealing,
    about,
  });
  const notifier = new Notifier({
    talks: messenger,
    clock: systemClock,
    log,
    desk: () => ({
      choices: choices.sealed,
      language: desk.language,
      screenLocked: desk.screenLocked,
      focused: desk.window?.isFocused() ?? false,
      open: desk.open,
      now: systemClock.now(),
    }),
    show: desk.tell,
    bring: (to) => {
      desk.front(to);
    },
  });
  const unwatchUnread = watchUnread(messenger, systemClock, (count) => {
    desk.setUnread(count);
  });
  const unwatchIdle = autoLock({
    ...{ power: powerMonitor, clock: systemClock, log },
    rules: () => lockRulesOf(database),
    lock: () => void keeper.lock(),
  });
  const hide = (): void => {
    hidden = true;
    notifier.stop();
    unwatchUnread();
    desk.open = null;
    desk.spelling = null;
    spelling.stop();
    unwatchIdle();
    check.stop();
  };
  const desktop = desktopOf({ program, front, database, choices, feed, spelling, about, check });
  shown({ handlers: handlersFor(messenger, keeper, feed, desktop), hide });
  await desk.painted;
  await messenger.start();
  const unfollow = followComputer(messenger);
  return {
    async stop() {
      hide();
      unfollow();
      await messenger.stop();
    },
  };
}

/** Lets a messenger sleep and wake with the computer, and call anew in another network. Answers how to end it. */
function followComputer(messenger: Messenger): () => void {
  const wake = (): void => {
    messenger.wake();
  };
  const sleep = (): void => {
    messenger.suspend();
  };
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('resume', wake);
  const unwatchNetwork = watchNetwork(wake);
  return () => {
    powerMonitor.off('suspend', sleep);
    powerMonitor.off('resume', wake);
    unwatchNetwork();
  };
}

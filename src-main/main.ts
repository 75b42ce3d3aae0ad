// First of all, as it also says what keeps the rest from being loaded.
import { guard } from './shell/guard';
import { app, clipboard, powerMonitor } from 'electron';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { systemClock } from './base/clock';
import type { Log } from './base/log';
import { systemRandom } from './base/random';
import { systemDisk } from './identity/disk';
import { PASSPHRASE_COST } from './identity/passphrase';
import { Answers } from './ipc/answers';
import { Feed } from './ipc/feed';
import { handlersFor, lockedHandlers, refusingHandlers } from './ipc/handlers';
import { pusherFor, serve, type Client } from './ipc/server';
import { Keeper, type Sitting } from './messenger/keeper';
import { Messenger } from './messenger/messenger';
import { ProfileFolder, type OpenProfile } from './messenger/profile';
import { aboutOf } from './shell/about';
import { readAppArguments } from './shell/arguments';
import { autoLock, keepLockRules, lockRulesOf } from './shell/auto-lock';
import { SecurityCheck } from './shell/check/security-check';
import { thisElectron } from './shell/check/this-electron';
import { emojiHabitsOf, keepEmojiHabits } from './shell/emoji-habits';
import { fileDialogs } from './shell/file-dialogs';
import { HIDDEN, systemAutostart } from './shell/autostart';
import { ChoicesOfProfile } from './shell/choices';
import { refuseDebuggers } from './shell/debugging';
import { systemKeyring } from './shell/keyring';
import { Desk, type ProfileState } from './shell/desk';
import { Notifier } from './shell/notifier';
import { displayThere } from './shell/display';
import { Journal } from './shell/journal';
import { Links, receiveLinks } from './shell/links';
import { lockDown } from './shell/lock-down';
import { systemPictures } from './shell/pictures';
import { ORIGIN, registerScheme, servePage } from './shell/page';
import { isUsable, refuseToStart } from './shell/refuse-to-start';
import { relaunch } from './shell/relaunch';
import { revive } from './shell/revive';
import { SettingsFile } from './shell/settings-file';
import { Spelling, spellingThread } from './shell/spelling';
import { settingsIn, vaultFileIn } from './shell/stores';
import { openExternally, showFolderOf } from './shell/open-link';
import { watchUnread } from './shell/unread';
import { dictionariesOf } from './spelling/question';
import { examineApart } from './storage/examine-apart';
import { systemServices } from './transport/system-services';
import { tcp } from './transport/tcp';
import { watchNetwork } from './transport/network-watch';
import { filled } from './words/counted';
import { words } from './words/words';
import { SaltboxError, type Failure } from '../src-shared/errors';
import type { FriendId } from '../src-shared/ids';
import type { SaltboxContract } from '../src-shared/ipc-contract';
import type { Handlers } from '../src-shared/ipc-define';
import type { Mishap, Settings } from '../src-shared/model';
import {
  DEFAULTS,
  languageOf,
  lookNames,
  pick,
  spellingOf,
  type ChoicesPatch,
  type Looks,
} from '../src-shared/settings';

guard.loaded();
// A terminal that was closed is no reason to end.
process.stderr.on('error', () => undefined);
const wanted = readAppArguments(process.argv.slice(1), process.cwd());
const dir = wanted.profile ?? join(app.getPath('appData'), 'Saltbox');

const build = join(app.getAppPath(), 'dist', 'build.json');

/** Where all that happens is written down, as soon as this process has the profile's window to itself. */
let journal: Journal | null = null;
const log: Log = (...told) => journal?.log(...told);
/** Lets go of an open profile in the middle of everything. */
let abandon = (): void => undefined;
/** The page was lost, and the new one does not know yet. */
let restored: Mishap['restored'] = null;

/** What is on the desktop, once the app is ready. */
let desk: Desk | null = null;
const client = (): Client | null =>
  desk?.window ? { contents: desk.window.webContents, origin: ORIGIN } : null;
const push = pusherFor(client);
/** A link may come before there is a page to show it in. */
const links = new Links(process.argv.slice(1), () => {
  push.link(null);
});
/** The settings beside the profile; as usual, and not kept, where their file cannot be used. */
let settings = new SettingsFile({ store: {}, set: () => undefined }, DEFAULTS);
/** What may be asked of the desktop at any time. */
const always = {
  quit: () => {
    app.quit();
  },
  looks: (): Looks => pick(settings.choices, lookNames),
  showLog: () => {
    if (journal) showFolderOf(journal.path);
  },
};

/** Puts Saltbox on the desktop: with the settings that are kept, where they can be read. */
function setUp(lock: () => void): Desk {
  const made = new Desk({
    settings,
    clock: systemClock,
    dist: join(app.getAppPath(), 'dist'),
    hidden: wanted.hidden,
    lock,
    go: push.show,
    made: (window) => {
      window.once('ready-to-show', () => {
        log('info', 'window-shown', { msSinceStart: Math.round(performance.now()) });
      });
      // Of Windows, which waits for nobody then, and may take going off for a sleep of the computer.
      window.on('session-end', () => {
        journal?.ended();
      });
      revive(window, {
        clock: systemClock,
        log,
        words: () => made.words,
        lost: () => {
          restored = { key: made.open };
        },
      });
    },
  });
  desk = made;
  return made;
}

function openSettings(): void {
  try {
    settings = new SettingsFile(settingsIn(dir), DEFAULTS);
  } catch (error) {
    log('warn', 'settings-not-opened', { error });
  }
}

/** The handlers of an open profile, and how it is left. */
interface Face {
  readonly handlers: Handlers<SaltboxContract>;
  /** From now on nothing is told of it any more, to the window or the desktop. */
  hide(): void;
}

const profileState = ({ lockState }: Keeper): ProfileState => (lockState.passphrase ? 'lockable' : 'open');

/**
 * Runs the messenger of an open profile behind the window. `shown` is called at once, with what there is to show; what
 * talks to the network begins when the window has been painted.
 */
async function begin(
  profile: OpenProfile,
  keeper: Keeper,
  on: Desk,
  shown: (face: Face) => void,
): Promise<Sitting> {
  const { database, vault } = profile;
  const choices = new ChoicesOfProfile({
    file: settings,
    database,
    autostart: systemAutostart(app, wanted.profile),
    otherwise: { ...DEFAULTS, spelling: spellingOf(app.getPreferredSystemLanguages()) },
  });
  const messenger = new Messenger({
    ...profile,
    examine: examineApart(join(__dirname, 'examiner.cjs')),
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
    settings: (): Settings => ({
      ...choices.all,
      lock: lockRulesOf(database),
      emoji: emojiHabitsOf(database),
    }),
    sealing: () => vault.sealing,
    push: (payload) => {
      if (hidden) return;
      push.change(payload);
      if (payload.change.type === 'sealing') on.setProfile(profileState(keeper));
    },
  });
  const spelling = new Spelling({
    start: spellingThread(join(__dirname, 'speller.cjs')),
    folder: join(app.getAppPath(), 'dist', 'dictionaries'),
    database,
    names: () => dictionariesOf(choices.sealed.spelling, app.getPreferredSystemLanguages()),
    failed: (error) => {
      log('warn', 'spelling-failed', { error });
    },
  });
  on.spelling = spelling;
  const about = aboutOf(app, build);
  const check = new SecurityCheck({
    ...thisElectron,
    clock: systemClock,
    window: () => on.window,
    dir,
    sealing: () => vault.sealing,
    about,
  });
  const desktop = {
    ...always,
    takeLink: () => links.take(),
    copy: (text: string) => {
      void clipboard.writeText(text);
    },
    openLink: openExternally,
    setChoices: (patch: ChoicesPatch) => {
      const taken = on.choose(patch);
      if (!taken.ok) return taken;
      choices.set(patch);
      on.apply();
      feed.settingsChanged();
      return taken;
    },
    checkWords: (words: readonly string[]) => spelling.wrong(words),
    looking: (key: FriendId | null) => {
      on.open = key;
    },
    setLockRules: (rules: Settings['lock']) => {
      keepLockRules(database, rules);
      feed.settingsChanged();
    },
    about,
    check,
    mishaps: {
      takeRestored: () => {
        const told = restored;
        restored = null;
        return told;
      },
      report: () => journal?.reports.latest ?? null,
      putReportAway: (remove: boolean) => journal?.reports.putAway(remove),
    },
    setEmoji: (habits: Settings['emoji']) => {
      keepEmojiHabits(database, habits);
      feed.settingsChanged();
    },
    restart: () => {
      relaunch();
      app.quit();
    },
    today: () => new Date(systemClock.now()).toLocaleDateString('sv'),
    language: () => on.language,
    files: fileDialogs(
      () => on.window,
      () => on.words,
    ),
    pictures: systemPictures,
  };
  const notifier = new Notifier({
    talks: messenger,
    clock: systemClock,
    log,
    desk: () => ({
      choices: choices.sealed,
      language: on.language,
      screenLocked: on.screenLocked,
      focused: on.window?.isFocused() ?? false,
      open: on.open,
      now: systemClock.now(),
    }),
    show: on.tell,
    bring: (to) => {
      on.front(to);
    },
  });
  const unwatchUnread = watchUnread(messenger, systemClock, (count) => {
    on.setUnread(count);
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
    on.open = null;
    on.spelling = null;
    spelling.stop();
    unwatchIdle();
    check.stop();
  };
  shown({ handlers: handlersFor(messenger, keeper, feed, desktop), hide });
  await on.painted;
  await messenger.start();

  const wake = (): void => {
    messenger.wake();
  };
  const sleep = (): void => {
    messenger.suspend();
  };
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('resume', wake);
  const unwatchNetwork = watchNetwork(wake);
  return {
    async stop() {
      hide();
      powerMonitor.off('suspend', sleep);
      powerMonitor.off('resume', wake);
      unwatchNetwork();
      await messenger.stop();
    },
  };
}

function takeFolder(): ProfileFolder | Failure {
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
    return failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  const reason = error instanceof SaltboxError ? error.failure.params?.['reason'] : undefined;
  log('error', 'profile-not-opened', { error, reason });
  return error instanceof SaltboxError ? error.failure : { code: 'internal' };
}

async function run(folder: ProfileFolder): Promise<void> {
  openSettings();
  const on = setUp(() => void keeper.lock());
  const answers = new Answers();
  let face: Face | null = null;
  const keeper: Keeper = new Keeper({
    folder,
    begin: (profile) =>
      begin(profile, keeper, on, (shown) => {
        face = shown;
        answers.by(shown.handlers);
        on.setProfile(profileState(keeper));
      }),
    onLocked: () => {
      face?.hide();
      face = null;
      answers.by(locked);
      // Nothing of what was shown is left in a page that begins anew.
      on.window?.webContents.reload();
      on.setProfile('shut');
      on.setUnread(0);
    },
  });
  abandon = () => {
    keeper.abandon();
  };
  const locked = lockedHandlers(keeper, always);
  serve(() => answers.now, client, log);
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
  // Its process is started while this one opens the profile.
  on.show();
  try {
    if (!(await keeper.start())) answers.by(locked);
  } catch (error) {
    face = null;
    answers.by(refusingHandlers(failureOf(error), always));
  }
}

function start(): void {
  servePage(join(app.getAppPath(), 'dist', 'renderer'));
  const folder = takeFolder();
  if (folder instanceof ProfileFolder) {
    run(folder).catch((error: unknown) => {
      log('error', 'not-started', { error });
    });
    return;
  }
  const refusing = refusingHandlers(folder, always);
  serve(() => refusing, client, log);
  setUp(() => undefined).show();
}

lockDown();
const refused = refuseDebuggers(app, inspectorUrl());
registerScheme();
// Each profile is an app of its own to the system: its own single instance, its own Chromium files.
app.setPath('userData', dir);
app.setPath('sessionData', join(dir, 'window'));
// In the language of the system, as there is no profile to ask.
const systemWords = () => words[languageOf('system', app.getPreferredSystemLanguages())];
if (!displayThere(process.platform, process.env, app.commandLine.hasSwitch('ozone-platform'))) {
  process.stderr.write(`${systemWords().start.display}\n`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  const opened = new Journal({ folder: join(dir, 'logs'), clock: systemClock, app, build });
  journal = opened;
  for (const through of refused) log('warn', 'debugger-refused', { through });
  guard.scene = {
    words: () => desk?.words ?? systemWords(),
    report: (error) => {
      opened.crashed(error);
    },
    stop: () => {
      abandon();
    },
  };
  app.on('quit', (_event, exitCode) => {
    if (exitCode === 0) opened.ended();
  });
  receiveLinks(app, links);
  app.on('second-instance', (_event, argv) => {
    // A second start of the system's own is no wish to see the window.
    if (!argv.includes(HIDDEN)) desk?.front(null);
    links.offer(argv);
  });
  powerMonitor.on('lock-screen', () => {
    if (desk) desk.screenLocked = true;
  });
  powerMonitor.on('unlock-screen', () => {
    if (desk) desk.screenLocked = false;
  });
  app.on('activate', () => {
    desk?.front(null);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  const { start } = systemWords();
  // Electron says the same of a folder that it cannot use.
  if (isUsable(dir)) {
    process.stderr.write(`${start.open}\n`);
    app.exit(0);
  } else refuseToStart(start.failed, filled(start.folder, { path: dir }), 1);
}

import { app, clipboard, Menu, nativeTheme, powerMonitor, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { systemClock } from './base/clock';
import { jsonLog } from './base/log';
import { systemRandom } from './base/random';
import { Feed } from './ipc/feed';
import { handlersFor, refusingHandlers } from './ipc/handlers';
import { pusherFor, serve, type Client } from './ipc/server';
import { Messenger } from './messenger/messenger';
import { openProfile, type OpenProfile } from './messenger/profile';
import { readAppArguments } from './shell/arguments';
import { systemKeyring } from './shell/keyring';
import { notifyOf } from './shell/notifications';
import { ORIGIN, registerScheme, servePage } from './shell/page';
import { settingsIn, vaultFileIn, type SettingsStore } from './shell/stores';
import { createWindow, preloadPath } from './shell/window';
import { tcp } from './transport/tcp';
import { watchNetwork } from './transport/network-watch';
import { SaltboxError, type Failure } from '../src-shared/errors';

// A terminal that was closed is no reason to end.
process.stderr.on('error', () => undefined);
const log = jsonLog(
  (line) => process.stderr.write(`${line}\n`),
  () => systemClock.now(),
);
const wanted = readAppArguments(process.argv.slice(1), process.cwd());
const dir = wanted.profile ?? join(app.getPath('appData'), 'Saltbox');

let window: BrowserWindow | null = null;
const client = (): Client | null => (window ? { contents: window.webContents, origin: ORIGIN } : null);

function show(settings: SettingsStore | null): void {
  window = createWindow(settings, preloadPath());
  window.once('ready-to-show', () => {
    log('info', 'window-shown', { msSinceStart: Math.round(performance.now()) });
  });
  window.on('closed', () => {
    window = null;
  });
}

/** The settings, or null where the folder cannot be used: the profile's own failure says why. */
function openSettings(): SettingsStore | null {
  try {
    return settingsIn(dir);
  } catch (error) {
    log('warn', 'settings-not-opened', { error });
    return null;
  }
}

function open(): OpenProfile | Failure {
  try {
    return openProfile({ dir, vaultFile: vaultFileIn(dir), keyring: systemKeyring(), random: systemRandom });
  } catch (error) {
    log('error', 'profile-not-opened', { error });
    return error instanceof SaltboxError ? error.failure : { code: 'internal' };
  }
}

async function run(profile: OpenProfile, settings: SettingsStore | null): Promise<void> {
  const messenger = new Messenger({
    ...profile,
    transport: tcp,
    clock: systemClock,
    random: systemRandom,
    log,
    listenAt: wanted.listenAt,
    notices: wanted.problem ? [wanted.problem] : [],
  });
  const push = pusherFor(client);
  const feed = new Feed({
    messenger,
    settings: () => settings?.settings ?? { theme: 'system' },
    push: (payload) => {
      push.change(payload);
    },
  });
  const desktop = {
    copy: (text: string) => {
      void clipboard.writeText(text);
    },
    setTheme: (theme: 'system' | 'light' | 'dark') => {
      settings?.setTheme(theme);
      nativeTheme.themeSource = theme;
      feed.settingsChanged();
    },
    quit: () => {
      app.quit();
    },
  };
  serve(handlersFor(messenger, feed, desktop), client, log);
  nativeTheme.themeSource = settings?.settings.theme ?? 'system';
  notifyOf(
    messenger,
    () => window,
    (key) => {
      push.show({ key });
    },
  );
  show(settings);
  await messenger.start();

  const wake = (): void => {
    messenger.wake();
  };
  powerMonitor.on('resume', wake);
  const unwatch = watchNetwork(wake);
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    unwatch();
    void messenger.stop().finally(() => {
      profile.close();
      // While `will-quit` is still being told, Electron takes no second wish to quit.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}

function start(): void {
  servePage(join(app.getAppPath(), 'dist', 'renderer'));
  const profile = open();
  const settings = openSettings();
  if ('identity' in profile) {
    run(profile, settings).catch((error: unknown) => {
      log('error', 'not-started', { error });
    });
    return;
  }
  serve(
    refusingHandlers(profile, {
      quit: () => {
        app.quit();
      },
    }),
    client,
    log,
  );
  show(null);
}

app.enableSandbox();
registerScheme();
Menu.setApplicationMenu(null);
// Each profile is an app of its own to the system: its own single instance, its own Chromium files.
app.setPath('userData', dir);
app.setPath('sessionData', join(dir, 'window'));
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  process.stderr.write('This profile is already open: its window was brought to the front.\n');
  app.exit(0);
}

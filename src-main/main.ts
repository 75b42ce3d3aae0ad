// First of all, as it also says what keeps the rest from being loaded.
import { guard } from './shell/guard';
import { app, powerMonitor } from 'electron';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { start, type Started } from './app/start';
import { systemClock } from './base/clock';
import { aboutOf } from './shell/about';
import { tellAppId } from './shell/app-id';
import { Archive } from './shell/archive';
import { readAppArguments } from './shell/arguments';
import { HIDDEN } from './shell/autostart';
import { displayThere } from './shell/display';
import { Journal } from './shell/journal';
import { Links, receiveLinks } from './shell/links';
import { lockDown } from './shell/lock-down';
import { registerScheme } from './shell/page';
import { refuseSwitches } from './shell/refuse-switches';
import { isUsable, refuseToStart } from './shell/refuse-to-start';
import { systemWords } from './shell/system-words';
import { filled } from './words/counted';

guard.loaded();
// A terminal that was closed is no reason to end.
process.stderr.on('error', () => undefined);
const argv = process.argv.slice(1);
const wanted = readAppArguments(argv, process.cwd());
const dir = wanted.profile ?? join(app.getPath('appData'), 'Saltbox');
const dist = join(app.getAppPath(), 'dist');
const build = join(dist, 'build.json');
const archive = app.isPackaged ? new Archive(join(process.resourcesPath, 'app.asar')) : null;
const about = aboutOf(app, build, archive);

// First, as Electron takes --no-sandbox off its list, too late to matter, when it is told to lock down.
const refused = refuseSwitches(app, inspectorUrl());
lockDown();
tellAppId(app, process.platform);
registerScheme();
// Each profile is an app of its own to the system: its own single instance, its own Chromium files.
app.setPath('userData', dir);
app.setPath('sessionData', join(dir, 'window'));
if (!displayThere(process.platform, process.env, app.commandLine.hasSwitch('ozone-platform'))) {
  process.stderr.write(`${systemWords().start.display}\n`);
  app.exit(1);
} else if (refused.fatal.length > 0) {
  const switches = refused.fatal.map((name) => `--${name}`).join(' ');
  const said = systemWords();
  refuseToStart(said.start.failed, filled(said.start.sandbox, { switches }), 1);
} else if (app.requestSingleInstanceLock()) live();
else {
  const said = systemWords();
  // Electron says the same of a folder that it cannot use.
  if (isUsable(dir)) {
    process.stderr.write(`${said.start.open}\n`);
    app.exit(0);
  } else refuseToStart(said.start.failed, filled(said.start.folder, { path: dir }), 1);
}

/** From here on this process has the window of the profile to itself. */
function live(): void {
  const journal = new Journal({ folder: join(dir, 'logs'), clock: systemClock, app, build });
  for (const through of refused.taken) journal.log('warn', 'switch-refused', { through });
  /** Null until the app is ready. */
  let started: Started | null = null;
  guard.scene = {
    words: () => started?.front.desk.words ?? systemWords(),
    report: (error) => {
      journal.crashed(error);
    },
    stop: () => started?.keeper?.abandon(),
  };
  app.on('quit', (_event, exitCode) => {
    if (exitCode === 0) journal.ended();
  });
  // One may come before there is a page to show it in.
  const links = new Links(argv, () => started?.front.push.link(null));
  receiveLinks(app, links, process.platform);
  app.on('second-instance', (_event, again) => {
    // A second start of the system's own is no wish to see the window.
    if (!again.includes(HIDDEN)) started?.front.desk.front(null);
    links.offer(again);
  });
  powerMonitor.on('lock-screen', () => {
    if (started) started.front.desk.screenLocked = true;
  });
  powerMonitor.on('unlock-screen', () => {
    if (started) started.front.desk.screenLocked = false;
  });
  app.on('activate', () => {
    started?.front.desk.front(null);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(() => {
    journal.begun();
    started = start({ wanted, dir, dist, about, journal, links });
  });
}

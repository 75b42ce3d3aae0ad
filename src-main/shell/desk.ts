import { app, globalShortcut, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import { languageOf, type ChoicesPatch, type Language } from '../../src-shared/settings';
import type { Clock } from '../base/clock';
import { counted } from '../words/counted';
import type { Words } from '../words/en';
import { words } from '../words/words';
import { setAppMenu } from './app-menu';
import { offerFieldMenu } from './context-menu';
import { showBadge } from './badge';
import { systemNotes } from './notifications';
import type { ShowNote, Wish } from './notifier';
import { systemPanelIsDark } from './panel';
import type { SettingsFile } from './settings-file';
import type { Spelling } from './spelling';
import { TrayIcon } from './tray';
import { trayThere } from './tray-there';
import { createWindow } from './window';

interface Options {
  readonly settings: SettingsFile;
  readonly clock: Clock;
  /** The folder of the built program. */
  readonly dist: string;
  /** It is started by the system, and shows itself in the tray alone. */
  readonly hidden: boolean;
  readonly lock: () => void;
  /** Opens something in the page. */
  readonly go: (to: Wish) => void;
  readonly made: (window: BrowserWindow) => void;
}

/** Of the profile: not open, open, or open with something to lock it with. */
export type ProfileState = 'shut' | 'open' | 'lockable';

/** A page that cannot be painted keeps nothing else waiting for longer. Milliseconds. */
const PAINTED_AT_LAST = 3_000;

/** The desktop may take a while after a start until its tray is there. Milliseconds, and how often it is asked. */
const TRAY_COMES = { every: 2_000, times: 10 };

/** A promise, and what fulfils it. */
function settling(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((done) => {
    settle = done;
  });
  return { promise, settle };
}

/** What of Saltbox is on the desktop: the window, the icon in the tray, the marks of what is unread, menus and keys. */
export class Desk {
  readonly #options: Options;
  readonly #tray: TrayIcon;
  readonly #painted = settling();
  readonly #systemIsDark = nativeTheme.shouldUseDarkColors;
  #window: BrowserWindow | null = null;
  #quitting = false;
  #unread = 0;
  #profile: ProfileState = 'shut';
  #trayShown = false;
  #summon: string | null = null;
  /** The conversation that the page shows. */
  open: FriendId | null = null;
  screenLocked = false;
  /** While a profile is open. */
  spelling: Spelling | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#tray = new TrayIcon(join(options.dist, 'tray'), {
      open: () => {
        this.front(null);
      },
      lock: options.lock,
      quit: () => {
        app.quit();
      },
    });
    app.on('before-quit', () => {
      this.#quitting = true;
    });
    // To ask for the tray takes a process, which the window need not wait for.
    void this.painted.then(() => this.#trayComes(options.hidden ? TRAY_COMES.times : 1));
    nativeTheme.on('updated', () => {
      this.#draw();
    });
    this.#summonBy(options.settings.choices.summon);
    this.apply();
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Fulfilled when the window has been painted for the first time, or is never going to be. */
  get painted(): Promise<void> {
    return this.#painted.promise;
  }

  get language(): Language {
    return languageOf(this.#options.settings.choices.language, app.getPreferredSystemLanguages());
  }

  get words(): Words {
    return words[this.language];
  }

  /** Opens the window, where none is; out of sight until it is asked for, where the start was hidden. */
  show(): void {
    if (this.#window) return;
    const { settings, dist, hidden, made } = this.#options;
    const window = createWindow(settings, dist, hidden);
    this.#window = window;
    window.on('close', (event) => {
      if (this.#quitting) return;
      event.preventDefault();
      void this.#close(window);
    });
    window.on('focus', () => {
      window.flashFrame(false);
    });
    window.on('closed', () => {
      this.#window = null;
    });
    offerFieldMenu(
      window,
      () => this.words,
      () => this.spelling,
    );
    made(window);
    const painted = this.#painted.settle;
    window.once('ready-to-show', painted);
    window.once('closed', painted);
    this.#options.clock.after(PAINTED_AT_LAST, painted);
  }

  /** Brings the window to the front. */
  front(to: Wish | null): void {
    const window = this.#window;
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (to !== null) this.#options.go(to);
  }

  /** Takes those of the choices that the desktop is about; refuses keys that the system does not give. */
  choose(patch: ChoicesPatch): Result<null> {
    if (patch.summon !== undefined && !this.#summonBy(patch.summon))
      return fail('keys-taken', { keys: patch.summon ?? '' });
    return ok(null);
  }

  /** Looks as is set: after any change of the settings. */
  apply(): void {
    const { theme, closeToTray } = this.#options.settings.choices;
    // High contrast is light or dark as the system is.
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
    this.#drawMenu();
    if (!closeToTray) this.#tray.hide();
    this.#draw();
  }

  setProfile(state: ProfileState): void {
    this.#profile = state;
    this.#drawMenu();
    this.#draw();
  }

  /** Shows a notification, and marks the window in the taskbar until it has the keyboard. */
  readonly tell: ShowNote = (note) => {
    const window = this.#window;
    // Of macOS the dock would jump until somebody looks.
    if (window && !window.isFocused() && process.platform !== 'darwin') window.flashFrame(true);
    return systemNotes(note);
  };

  setUnread(count: number): void {
    this.#unread = count;
    showBadge(this.#window, count, this.#unreadText(), join(this.#options.dist, 'tray', '16', 'overlay.png'));
    this.#draw();
  }

  #unreadText(): string | null {
    const { language } = this;
    return this.#unread === 0 ? null : counted(language, words[language].tray.unread, this.#unread);
  }

  #drawMenu(): void {
    const state = {
      words: this.words,
      open: this.#profile !== 'shut',
      lockable: this.#profile === 'lockable',
    };
    const { go, lock } = this.#options;
    const show = (page: 'add' | 'settings' | 'help' | 'about'): void => {
      this.front(null);
      go({ page });
    };
    setAppMenu(state, { show, lock });
  }

  #draw(): void {
    if (!this.#trayShown || !this.#options.settings.choices.closeToTray) return;
    this.#tray.show({
      words: this.words,
      unread: this.#unreadText(),
      lockable: this.#profile === 'lockable',
      darkPanel: systemPanelIsDark(process.platform, process.env, nativeTheme, this.#systemIsDark),
    });
  }

  /** Whether there is a tray, asked so many times until there is; a hidden window without one shows itself. */
  async #trayComes(times: number): Promise<void> {
    this.#trayShown = await trayThere(process.env, process.platform);
    if (this.#trayShown) this.#draw();
    else if (times > 1) this.#options.clock.after(TRAY_COMES.every, () => void this.#trayComes(times - 1));
    else if (this.#options.hidden) this.#window?.showInactive();
  }

  /** Leaves Saltbox in the tray, where it is wanted there and would be found again; otherwise ends it. */
  async #close(window: BrowserWindow): Promise<void> {
    const { settings } = this.#options;
    this.#trayShown = settings.choices.closeToTray && (await trayThere(process.env, process.platform));
    if (!this.#trayShown) {
      app.quit();
      return;
    }
    window.hide();
    this.#draw();
    if (settings.trayTold) return;
    settings.tellTray();
    const { notice } = this.words;
    systemNotes({
      ...{ title: notice.inTray, body: notice.inTrayText, silent: true, reply: null },
      clicked: () => {
        this.front(null);
        this.#options.go({ page: 'settings' });
      },
      closed: () => undefined,
    });
  }

  /** Lets these keys show the window from anywhere; answers whether the system does. */
  #summonBy(keys: string | null): boolean {
    const before = this.#summon;
    if (before !== null) globalShortcut.unregister(before);
    const given = keys === null || this.#register(keys);
    if (given) this.#summon = keys;
    else if (before !== null) this.#register(before);
    return given;
  }

  #register(keys: string): boolean {
    try {
      return globalShortcut.register(keys, () => {
        this.front(null);
      });
    } catch {
      // Of keys that this system does not know at all.
      return false;
    }
  }
}

import { app, dialog, type BrowserWindow } from 'electron';
import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { Words } from '../words/en';
import { TooOften } from './too-often';

/** So many times within so many milliseconds the page is made anew without a word; then somebody is asked. */
const MOST = 3;
const WITHIN = 60_000;

interface Options {
  readonly clock: Clock;
  readonly log: Log;
  readonly words: () => Words;
  /** The page is gone, and about to be made anew. */
  readonly lost: () => void;
}

/**
 * Makes the page of a window anew when its process is gone, and offers to when it does not answer. The messenger runs on
 * meanwhile; all that a page has for itself is what was typed since its drafts were last saved (draft-saver.ts).
 */
export function revive(window: BrowserWindow, { clock, log, words, lost }: Options): void {
  const { webContents } = window;
  const falls = new TooOften(MOST, WITHIN);
  const again = (): void => {
    // Chromium is still letting go of the process while it tells of its end, and may crash at a reload within that.
    setImmediate(() => {
      if (!window.isDestroyed()) webContents.reload();
    });
  };
  let asking: AbortController | null = null;
  const takeBack = (): void => {
    asking?.abort();
    asking = null;
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('error', 'window-gone', { reason, exitCode });
    // It would end the page that comes next.
    takeBack();
    lost();
    if (!falls.again(clock.ticks())) again();
    else
      void askToRetry(window, words()).then((retry) => {
        falls.forget();
        if (retry) again();
        else app.quit();
      });
  });

  webContents.on('unresponsive', () => {
    log('warn', 'window-hangs');
    if (asking) return;
    const question = new AbortController();
    asking = question;
    void askToEnd(window, words(), question.signal).then((end) => {
      if (asking !== question) return;
      asking = null;
      if (end && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
  webContents.on('responsive', takeBack);
}

async function askToRetry(window: BrowserWindow, { crash, menu }: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'error', title: 'Saltbox', message: crash.window, detail: crash.windowText, noLink: true },
    ...{ buttons: [crash.again, menu.quit], defaultId: 0, cancelId: 0 },
  });
  return response === 0;
}

/** Whether the page shall be ended. */
async function askToEnd(window: BrowserWindow, { crash }: Words, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'warning', title: 'Saltbox', message: crash.hangs, detail: crash.hangsText, noLink: true },
    ...{ buttons: [crash.wait, crash.anew], defaultId: 0, cancelId: 0, signal },
  });
  return response === 1;
}

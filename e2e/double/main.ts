import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import { lockDown } from '../../src-main/shell/lock-down';
import { ORIGIN, registerScheme, servePage } from '../../src-main/shell/page';

// The real page in a real, sandboxed window, without the main process behind it: for states that are rare in life.
lockDown();
registerScheme();
void app.whenReady().then(() => {
  servePage(join(__dirname, '../../dist/renderer'));
  const window = new BrowserWindow({
    width: 1080,
    height: 720,
    webPreferences: { sandbox: true, contextIsolation: true, preload: join(__dirname, 'preload.cjs') },
  });
  void window.loadURL(`${ORIGIN}/?alone`);
});

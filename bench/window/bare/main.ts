import { app, BrowserWindow } from 'electron';

// The least Electron app with one window, which shows itself when it is painted: what every other is compared with.
const PAGE = `<!doctype html><title>bare</title><h1>hi</h1><textarea autofocus style="width:90%;height:200px"></textarea>`;

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 720, show: false });
  window.once('ready-to-show', () => {
    window.show();
    process.stderr.write('window-shown\n');
  });
  void window.loadURL(`data:text/html,${encodeURIComponent(PAGE)}`);
});
app.on('window-all-closed', () => {
  app.quit();
});

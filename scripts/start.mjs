// `npm start [-- --profile FOLDER]`: builds what changed and runs the app with the arguments given.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isRootUser, root, runAsScript, say } from './base.mjs';
import { buildApp } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { whenNpmEnds } from './orphan.mjs';
import { ensure } from './setup.mjs';
import { sandboxPrefix } from './unprivileged.mjs';

async function start(args) {
  const { electronPath } = await ensure({ electron: true, display: true });
  const prefix = await sandboxPrefix(electronPath);
  await buildApp();
  if (isRootUser) say("running as an unprivileged user: Chromium's sandbox refuses root");
  const display = hasDisplay() ? { env: process.env, stop: () => {} } : await startVirtualDisplay();
  if (!hasDisplay()) say(`no display: the window opens on a virtual one, ${display.env.DISPLAY}`);

  const [command, ...rest] = [...prefix, electronPath, root, ...args];
  const app = spawn(command, rest, { cwd: root, stdio: 'inherit', env: display.env });
  let told = false;
  const tell = (signal) => {
    // A terminal sends its interrupt to the app too, and a second one would cut the app's own stopping short.
    if (!told && !(signal === 'SIGINT' && process.stdin.isTTY)) app.kill(signal);
    told = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, tell);
  whenNpmEnds(() => tell('SIGTERM'));
  const code = await new Promise((done) => {
    app.once('error', (error) => {
      say(`Electron did not start: ${error.message}`);
      done(1);
    });
    app.once('exit', (status, signal) => void done(status ?? 128 + constants.signals[signal]));
  });
  display.stop();
  return code;
}

await runAsScript(import.meta.url, start);

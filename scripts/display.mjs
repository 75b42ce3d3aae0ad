// Where windows can open, and a display in memory where there is no screen.
import { spawn } from 'node:child_process';
import { Failure, lastLines } from './base.mjs';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The server picks a free number itself, so that many can start at once, and lets in its own user only.
 * @param {string[]} prefix what makes that somebody else
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export function startVirtualDisplay(prefix = []) {
  const size = ['-screen', '0', '1400x1000x24'];
  const [command, ...args] = [...prefix, 'Xvfb', '-displayfd', '3', ...size, '-nolisten', 'tcp'];
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = () => void server.kill();
  process.once('exit', stop);
  return new Promise((done, fail) => {
    let complaints = '';
    server.stderr.setEncoding('utf8').on('data', (text) => void (complaints += text));
    const failed = (reason) =>
      void fail(new Failure(`The virtual display (Xvfb) did not start. ${lastLines(reason)}`));
    server.once('error', (error) => failed(error.message));
    server.once('exit', () => failed(complaints));
    server.stdio[3].setEncoding('utf8').once('data', (number) => {
      // The names of a Wayland session would win over DISPLAY.
      const { WAYLAND_DISPLAY: _, XDG_SESSION_TYPE: __, XAUTHORITY: ___, ...env } = process.env;
      done({ env: { ...env, DISPLAY: `:${number.trim()}` }, stop });
    });
  });
}

// Brings this folder to where the app can run. Quick when nothing is missing. `npm run setup`, and part of the rest.
import { Failure, isRootUser, runAsScript } from './base.mjs';
import { installDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { ensureSystem } from './system.mjs';

const oldestNode = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Failure(`Saltbox needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}

/**
 * @param {{ electron?: boolean, display?: boolean | 'virtual' }} wanted
 * `display: true` is a screen, or for root without one a virtual display; `'virtual'` is for tests.
 * @returns {Promise<{ electronPath?: string, version?: string, official?: boolean }>}
 */
export async function ensure({ electron = false, display = false } = {}) {
  checkNode();
  if (display === true && !hasDisplay() && !isRootUser)
    throw new Failure('There is no display. Run it in a desktop session, or: xvfb-run -a npm start');
  await installDependencies();
  if (!electron) return {};
  const found = await findElectron();
  const xvfb = display === 'virtual' || (display && !hasDisplay());
  await ensureSystem({ electronPath: found.electronPath, xvfb, emoji: xvfb });
  return found;
}

await runAsScript(import.meta.url, async () => {
  const { electronPath, version } = await ensure({ electron: true, display: isRootUser || hasDisplay() });
  process.stderr.write(`ready: Electron ${version} at ${electronPath}\n`);
});

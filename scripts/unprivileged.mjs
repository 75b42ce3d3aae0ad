// Chromium's sandbox, which Saltbox never runs without.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, isRootUser, run } from './base.mjs';

/**
 * Root is refused by the sandbox. Inside a user namespace of its own the app is user 1, which every system knows by
 * name and which holds no capability, while the files that root owns, such as the profile, remain its own.
 */
const asUserOne = ['unshare', '--user', '--map-user=1', '--map-group=1'];

/** What root puts before a command so that it runs as somebody with this id, who owns nothing and may do nothing special. */
export const as = (user) => [
  'setpriv',
  `--reuid=${user}`,
  `--regid=${user}`,
  '--clear-groups',
  '--inh-caps=-all',
];

const hasSetuidHelper = (electronPath) => {
  const helper = statSync(join(dirname(electronPath), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
};

/** @returns {Promise<string[]>} what to put before a command so that an Electron in it can use its sandbox */
export async function sandboxPrefix(electronPath) {
  if (process.platform !== 'linux') return [];
  const prefix = isRootUser ? asUserOne : [];
  const [command, ...args] = [...prefix, 'unshare', '--user', 'true'];
  const { code, output } = await run(command, args);
  if (code === 0 || hasSetuidHelper(electronPath)) return prefix;
  if (isRootUser)
    throw new Failure(
      `Chromium's sandbox cannot run as root here (${output.trim()}). Run it as an ordinary user.`,
    );
  const helper = join(dirname(electronPath), 'chrome-sandbox');
  throw new Failure(
    `This system allows no user namespaces, so Chromium's sandbox needs its helper. Run:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

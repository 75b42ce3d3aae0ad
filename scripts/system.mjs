// What Electron needs from a Linux system: shared libraries and a display.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, isRootUser, lastLines, locked, run, say } from './base.mjs';

const toolPath = `${process.env.PATH ?? ''}${delimiter}/usr/bin${delimiter}/usr/sbin${delimiter}/sbin`;
/** An environment in which the tools of administrators are found too. */
export const withSystemTools = (env) => ({ ...env, PATH: toolPath });

const find = (command) =>
  toolPath
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(existsSync);

/** The name of each package by package manager; `a|b`: b where the release has no a. The rest comes along with these. */
const needs = {
  libraries: {
    apt: [
      'libgtk-3-0t64|libgtk-3-0',
      'libasound2t64|libasound2',
      'libnss3',
      'libgbm1',
      'libxss1',
      'libxtst6',
    ],
    dnf: ['gtk3', 'alsa-lib', 'nss', 'mesa-libgbm', 'libXScrnSaver', 'libXtst'],
    pacman: ['gtk3', 'alsa-lib', 'nss', 'mesa', 'libxss', 'libxtst'],
  },
  xvfb: { apt: ['xvfb'], dnf: ['xorg-x11-server-Xvfb'], pacman: ['xorg-server-xvfb'] },
  emoji: {
    apt: ['fonts-noto-color-emoji'],
    dnf: ['google-noto-color-emoji-fonts'],
    pacman: ['noto-fonts-emoji'],
  },
  install: { apt: ['appstream', 'desktop-file-utils', 'x11-utils', 'xdg-utils'] },
  nets: { apt: ['iproute2', 'nftables', 'python3', 'miniupnpd-nftables'] },
};
/** What a package for Debian has to ask for; `a|b`: either. */
export const systemPackages = (kind) => needs[kind].apt;

const managers = {
  apt: { command: 'apt-get', install: 'apt-get update && sudo apt-get install -y --no-install-recommends' },
  dnf: { command: 'dnf', install: 'dnf install -y' },
  pacman: { command: 'pacman', install: 'pacman -S --needed' },
};

async function missingLibraries(electronPath) {
  const { output } = await run('ldd', [electronPath]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  // Newer versions of Electron open GTK while running, so that the binary does not name it.
  const ldconfig = find('ldconfig');
  if (ldconfig && !missing.length) {
    const known = await run(ldconfig, ['-p']);
    if (known.code === 0 && !/libgtk-(3\.so\.0|4\.so\.1)/.test(known.output)) missing.push('libgtk-3.so.0');
  }
  return missing;
}

const hasEmoji = () =>
  ['truetype/noto/NotoColorEmoji.ttf', 'google-noto-color-emoji-fonts', 'noto/NotoColorEmoji.ttf'].some(
    (path) => existsSync(join('/usr/share/fonts', path)),
  );

async function packageNames(manager, kinds) {
  const names = kinds.flatMap((kind) => needs[kind][manager]);
  const pick = async (name) => {
    const [first, second] = name.split('|');
    return second && (await run('apt-cache', ['show', '--no-all-versions', first])).code !== 0
      ? second
      : first;
  };
  return Promise.all(names.map(pick));
}

async function aptInstall(kinds) {
  const apt = async (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q', ...args], { env });
  };
  // Without an update a fresh container knows no package; where the update fails, what is known may still do.
  await apt('update');
  const names = await packageNames('apt', kinds);
  say(`installing ${names.join(' ')} …`);
  const { code, output } = await apt('install', '--no-install-recommends', ...names);
  if (code !== 0)
    throw new Failure(
      `These Debian packages could not be installed: ${names.join(' ')}\n${lastLines(output)}`,
    );
}

/** The commands that a kind of tests calls. */
const commands = {
  nets: ['ip', 'nft', 'nsenter', 'unshare', 'python3', 'miniupnpd'],
  install: [
    'dpkg',
    'setpriv',
    'appstreamcli',
    'desktop-file-validate',
    'update-desktop-database',
    'xdg-open',
    'xprop',
  ],
};

/**
 * What the network lab needs, or the installation of packages. As root on Debian and its kin, what is missing is installed.
 * @param {keyof typeof commands} kind
 * @returns {Promise<string[]>} what is still missing
 */
export async function ensureCommands(kind) {
  const look = () => commands[kind].filter((command) => !find(command));
  if (look().length > 0 && isRootUser && find('apt-get'))
    await locked('set-up', async () => {
      if (look().length > 0) await aptInstall([kind]);
    });
  return look();
}

/**
 * @param {{ electronPath?: string, xvfb?: boolean, emoji?: boolean }} wanted
 * As root on Debian and its kin, what is missing is installed; elsewhere a Failure names the command to run.
 */
export async function ensureSystem({ electronPath, xvfb = false, emoji = false }) {
  if (process.platform !== 'linux') return;
  const look = async () => {
    const libraries = electronPath ? await missingLibraries(electronPath) : [];
    const kinds = [libraries.length && 'libraries', xvfb && !find('Xvfb') && 'xvfb'].filter(Boolean);
    // Without the font only screenshots suffer, so that alone is no reason to stop.
    if (emoji && !hasEmoji() && (kinds.length || (isRootUser && find('apt-get')))) kinds.push('emoji');
    return { libraries, kinds };
  };
  const { libraries, kinds } = await look();
  if (!kinds.length) return;
  const manager = Object.keys(managers).find((name) => find(managers[name].command));
  if (isRootUser && manager === 'apt')
    return locked('set-up', async () => {
      const { kinds } = await look();
      if (kinds.length) await aptInstall(kinds);
    });
  const what = [...libraries, ...kinds.filter((kind) => kind === 'xvfb')].join(', ');
  const command = manager
    ? `Run:\n  sudo ${managers[manager].install} ${(await packageNames(manager, kinds)).join(' ')}`
    : "Install them with your system's package manager.";
  throw new Failure(`This system lacks what Electron needs: ${what}. ${command}`);
}

// What cannot be built on every computer is held to electron-builder's own schema, and to the files that it names.
import { Packager } from 'electron-builder';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawAppIcons } from '../app-icons.mjs';
import { root } from '../base.mjs';
import { config } from './unpacked.mjs';

/** What decides for electron-builder which files go in; of a package that comes along with it. */
const { FileMatcher } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/fileMatcher',
);

/** Loads electron-builder.yml as electron-builder does, with something added to it. */
const load = async (added = {}) => {
  const packager = new Packager({ projectDir: root, config: added });
  await packager.validateConfig();
  return packager.config;
};

describe('electron-builder.yml', () => {
  test('is what electron-builder takes, for the targets of all systems', async () => {
    const { linux, win, mac } = await load();
    expect(linux.target).toEqual(['AppImage']);
    expect(win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(mac.target).toEqual([{ target: 'dmg', arch: 'universal' }]);
  });

  test.each([
    ['nsis', { nsis: { perMachin: true } }],
    ['mac', { mac: { hardenedRuntim: true } }],
    ['dmg', { dmg: { window: { widht: 1 } } }],
    ['appImage', { appImage: { licens: 'x' } }],
    ['electronFuses', { electronFuses: { runAsNod: false } }],
    ['linux', { linux: { target: [{ target: 'AppImage', arc: 'x64' }] } }],
  ])('with a wrong key in %s it would not be', async (_where, added) => {
    await expect(load(added)).rejects.toThrow(/Invalid configuration object/);
  });

  test('names files that are there', async () => {
    const { mac, extraResources } = config;
    for (const path of [mac.entitlements, mac.entitlementsInherit, extraResources.at(-1)])
      expect(existsSync(join(root, path)), path).toBe(true);
    const plist = readFileSync(join(root, mac.entitlements), 'utf8');
    expect([...plist.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  test('has an uninstaller for Windows that says where data is, and leaves nothing else', () => {
    const script = readFileSync(join(root, config.nsis.include), 'utf8');
    const [, removal] =
      /^!macro customUnInstall\n {2}\$\{ifNot\} \$\{isUpdated\}\n(.*?) {2}\$\{endIf\}\n!macroend$/ms.exec(
        script,
      );
    expect(removal).toMatch(/MessageBox .*\$APPDATA\\\$\{PRODUCT_NAME\}.* \/SD IDOK$/m);
    for (const { schemes } of config.protocols)
      for (const scheme of schemes)
        expect(removal).toContain(`DeleteRegKey HKCU "Software\\Classes\\${scheme}"`);
    for (const key of ['CurrentVersion\\Run', 'StartupApproved\\Run'])
      expect(removal).toMatch(
        new RegExp(`DeleteRegValue HKCU .*${key.replaceAll('\\', '\\\\')}" "\\$\\{APP_ID\\}"`),
      );
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  test('starts nothing without its sandbox', async () => {
    const { appImage } = await load();
    expect(appImage.executableArgs).toEqual([]);
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });

  test('makes an AppImage that asks no system for libfuse2', async () => {
    const { toolsets } = await load();
    expect(toolsets.appimage).toMatch(/^[1-9]/);
    await expect(load({ toolsets: { appimage: '9.9.9' } })).rejects.toThrow(/Invalid configuration object/);
  });

  test.each([
    ['linux', 'x64', ['linux-x64']],
    ['linux', 'arm64', ['linux-arm64']],
    ['win32', 'x64', ['win32-x64']],
    ['win32', 'arm64', ['win32-arm64']],
    // A universal app has those of both in both its halves.
    ['darwin', 'x64', ['darwin-arm64', 'darwin-x64']],
    ['darwin', 'arm64', ['darwin-arm64', 'darwin-x64']],
  ])('packs the addons of its own target alone: %s %s', (platform, arch, targets) => {
    const expand = (text) => text.replaceAll('${platform}', platform).replaceAll('${arch}', arch);
    const patterns = config.files.filter((pattern) => typeof pattern === 'string');
    const takes = new FileMatcher(root, root, expand, ['**/*', ...patterns]).createFilter();
    for (const name of ['@signalapp/sqlcipher', 'sodium-native', 'udx-native']) {
      const folder = join(root, 'node_modules', name, 'prebuilds');
      const taken = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && takes(join(entry.parentPath, entry.name), entry),
      );
      const addons = taken.filter((entry) => entry.name.endsWith('.node'));
      expect(addons.map((entry) => basename(entry.parentPath)).sort(), name).toEqual(targets);
      expect(taken, name).toHaveLength(targets.length);
    }
  });

  test('takes the addons of both halves of a universal app for the same', () => {
    expect(config.mac.x64ArchFiles).toBe('**/prebuilds/darwin-*/*.node');
  });
});

/** Width and height as a PNG says. */
const sizeOf = (png) => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test('the icons are drawn in every size that each system asks for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saltbox-icons-'));
  await drawAppIcons(folder);
  const read = (name) => readFileSync(join(folder, name));

  const names = readdirSync(join(folder, 'linux'));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const [width, height] = sizeOf(read(`linux/${name}`));
    expect(name).toBe(`${width}x${height}.png`);
  }

  const ico = read('icon.ico');
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, at) =>
    ico.subarray(6 + 16 * at, 22 + 16 * at),
  );
  expect(entries.map((entry) => entry[0] || 256)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  for (const entry of entries) {
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    expect(sizeOf(ico.subarray(offset, offset + length))[0]).toBe(entry[0] || 256);
  }

  const icns = read('icon.icns');
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const found = new Map();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found.set(icns.toString('latin1', at, at + 4), sizeOf(icns.subarray(at + 8))[0]);
  expect([...found.values()].sort((a, b) => a - b)).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
});

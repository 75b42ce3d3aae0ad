// The import rules are only worth something if breaking one fails: each row below breaks, or keeps, one.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cache, root } from './base.mjs';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const broken = [
  ['floor-base', 'src-main/base/a.ts', '../crypto/box'],
  ['floor-crypto', 'src-main/crypto/a.ts', '../protocol/frame'],
  ['floor-protocol', 'src-main/protocol/a.ts', '../storage/messages'],
  ['floor-protocol', 'src-main/protocol/b.ts', '../transport/tcp'],
  ['floor-identity', 'src-main/identity/a.ts', '../storage/messages'],
  ['floor-transport', 'src-main/transport/a.ts', '../protocol/frame'],
  ['floor-storage', 'src-main/storage/a.ts', '../identity/vault'],
  ['floor-peers', 'src-main/peers/a.ts', '../messenger/inbox'],
  ['floor-peers', 'src-main/peers/b.ts', '../storage/messages'],
  ['floor-spelling', 'src-main/spelling/a.ts', '../crypto/box'],
  ['floor-words', 'src-main/words/a.ts', '../storage/messages'],
  ['floor-backup', 'src-main/backup/a.ts', '../messenger/inbox'],
  ['floor-messenger', 'src-main/messenger/a.ts', '../ipc/handlers'],
  ['floor-ipc', 'src-main/ipc/a.ts', '../shell/window'],
  ['floor-shell', 'src-main/shell/a.ts', '../ipc/handlers'],
  ['floor-app', 'src-main/app/a.ts', '../../src-renderer/bridge'],
  ['floor-spelling', 'src-main/spelling/a.ts', '../messenger/inbox'],
  ['shared-stands-alone', 'src-shared/a.ts', '../src-main/base/bytes'],
  ['shared-stands-alone', 'src-shared/b.ts', 'node:path'],
  ['shared-stands-alone', 'src-shared/c.ts', 'zustand'],
  ['shared-serves-the-upper-floors', 'src-main/protocol/c.ts', '../../src-shared/model'],
  ['transport-knows-addresses-only', 'src-main/transport/b.ts', '../../src-shared/model'],
  ['roots-are-not-imported', 'src-main/shell/b.ts', '../main'],
  ['preload-reaches-the-contract-only', 'src-main/preload.ts', './base/bytes'],
  ['electron-at-the-edge', 'src-main/ipc/b.ts', 'electron'],
  ['electron-at-the-edge', 'src-main/messenger/b.ts', 'electron'],
  ['headless-without-electron', 'src-main/headless.ts', './shell/window'],
  ['sockets-in-transport', 'src-main/peers/c.ts', 'node:net'],
  ['sockets-in-transport', 'src-main/shell/c.ts', 'dgram'],
  ['dht-in-transport', 'src-main/peers/dht.ts', 'hyperdht'],
  ['database-in-storage', 'src-main/messenger/c.ts', '@signalapp/sqlcipher'],
  ['libsodium-in-crypto', 'src-main/peers/nacl.ts', 'tweetnacl'],
  ['protocol-and-crypto-are-pure', 'src-main/protocol/d.ts', 'node:crypto'],
  ['window-stays-in-its-room', 'src-renderer/a.ts', '../src-main/base/bytes'],
  ['window-without-node', 'src-renderer/b.ts', 'node:fs'],
  ['window-without-node', 'src-renderer/c.ts', 'tweetnacl'],
  ['views-without-bridge', 'src-renderer/views/a.ts', '../bridge'],
  ['harness-is-not-shipped', 'src-main/peers/d.ts', '../protocol/pair'],
  ['harness-is-not-shipped', 'src-renderer/views/b.ts', '../testing/double'],
  ['no-circles', 'src-main/base/b.ts', './b'],
  ['no-dead-ends', 'src-main/base/d.ts', './nowhere'],
];
const kept = [
  ['src-main/crypto/k.ts', '../base/bytes'],
  ['src-main/protocol/k.ts', '../crypto/box'],
  ['src-main/protocol/k.test.ts', './pair'],
  ['src-main/transport/k.ts', '../../src-shared/address'],
  ['src-main/transport/tcp.ts', 'node:net'],
  ['src-main/storage/messages.ts', '@signalapp/sqlcipher'],
  ['src-main/messenger/k.ts', '../storage/messages'],
  ['src-main/shell/window.ts', 'electron'],
  ['src-main/ipc/server.ts', 'electron'],
  ['src-main/app/k.ts', '../ipc/handlers'],
  ['src-main/app/electron.ts', 'electron'],
  ['src-main/main.ts', './shell/window'],
  ['src-shared/k.ts', 'valibot'],
  ['src-renderer/actions.ts', './bridge'],
  ['src-renderer/views/k.ts', '../actions'],
];
const targets = [
  ...[
    'base/bytes',
    'crypto/box',
    'protocol/frame',
    'protocol/pair',
    'identity/vault',
    'messenger/inbox',
    'ipc/handlers',
  ],
].map((name) => `src-main/${name}.ts`);
targets.push(
  'src-shared/model.ts',
  'src-shared/address.ts',
  'src-renderer/bridge.ts',
  'src-renderer/testing/double.ts',
);

let folder;
let found;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'floors-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of targets) write(path, 'export const it = 1;\n');
  for (const [path, to] of [...broken.map(([, ...row]) => row), ...kept]) write(path, `import '${to}';\n`);
  const settings = {
    ...options,
    baseDir: folder,
    tsConfig: undefined,
    validate: true,
    ruleSet: { forbidden },
  };
  const { output } = await cruise(['src-main', 'src-renderer', 'src-shared'], settings);
  found = output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(broken)('%s refuses %s → %s', (rule, from) => {
  expect(found).toContain(`${rule} ${from}`);
});

test('what the rules allow passes', () => {
  const files = new Set(kept.map(([from]) => from));
  expect(found.filter((line) => files.has(line.split(' ')[1]))).toEqual([]);
});

test('every rule has been broken', () => {
  expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
});

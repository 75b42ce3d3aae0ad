import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Headless } from './saltbox';

const PASSPHRASE = 'a lighthouse and a kite';
/** Bytes of a backup's header, and of what its checksum covers. */
const HEADER = 64;
const SUMMED = 56;
const VERSION_AT = 14;

let dir: string;
let backup: string;
let key: string;

/** A headless messenger that restores, with the passphrase on its stdin, until it ends. */
async function restoring(
  profile: string,
  file = backup,
  passphrase = PASSPHRASE,
): Promise<{ status: number | null; lines: Record<string, unknown>[]; said: string }> {
  const program = spawn(process.execPath, [
    join(__dirname, '../dist/main/headless.cjs'),
    ...['--profile', profile, '--listen', '127.0.0.1:0', '--restore', file],
  ]);
  let out = '';
  let said = '';
  program.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  program.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  // It may end before it asks.
  program.stdin.on('error', () => undefined).end(`${passphrase}\n`);
  const status = await new Promise<number | null>((done) => program.once('close', done));
  const lines = out.trim().split('\n');
  return { status, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), said };
}

/** Everything in a folder but what reading a profile touches. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !/-(wal|shm|journal)$/.test(name))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

/** Who a profile is, and what it holds. */
async function lookInto(profile: string): Promise<{ key: string; friends: unknown }> {
  const headless = new Headless(profile);
  const me = await headless.me();
  const { friends } = await headless.command('friends');
  await headless.end();
  return { key: me.key, friends };
}

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-restore-'));
  backup = join(dir, 'mia.saltbox');
  const mia = new Headless(join(dir, 'mia'));
  ({ key } = await mia.me());
  const bob = new Headless(join(dir, 'bob'));
  await mia.command('addFriend', { key: (await bob.me()).key, message: 'hello' });
  await bob.end();
  await mia.command('backup', { path: backup, passphrase: PASSPHRASE });
  expect(await mia.until('finished')).toMatchObject({ ok: true });
  await mia.end();
});
test.afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

test('a backup is restored into a new profile, which then runs', async () => {
  const profile = join(dir, 'well');
  const { status, lines } = await restoring(profile);
  expect(status).toBe(0);
  expect(lines.map(({ event }) => event).filter((event) => event !== 'progress')).toEqual([
    'restored',
    'ready',
  ]);
  expect(lines.at(-1)).toMatchObject({ clientId: key });
  const restored = await lookInto(profile);
  expect(restored).toMatchObject({ key, friends: [{ state: 'awaiting' }] });

  // And never over one that is in use.
  const before = contents(profile);
  const again = await restoring(profile);
  expect(again).toMatchObject({ status: 1, lines: [{ event: 'error', code: 'profile-not-fresh' }] });
  expect(again.said).toContain('A backup is restored into a new profile only.');
  expect(contents(profile)).toEqual(before);
});

/** What is wrong with a file, how it becomes so, and what is said. */
const bad: [string, string, (bytes: Buffer, path: string) => Buffer | null, RegExp][] = [
  ['cut off', 'backup-damaged', (bytes) => bytes.subarray(0, bytes.length - 100), /damaged/],
  ['cut off in its first part', 'backup-damaged', (bytes) => bytes.subarray(0, HEADER + 10), /damaged/],
  ['cut off in its header', 'backup-damaged', (bytes) => bytes.subarray(0, HEADER - 10), /damaged/],
  ['changed in the middle', 'backup-damaged', changed, /damaged/],
  ['of another program', 'backup-foreign', () => Buffer.from('a letter to a friend'), /not a Saltbox backup/],
  ['empty', 'backup-foreign', () => Buffer.alloc(0), /not a Saltbox backup/],
  ['of a newer Saltbox', 'backup-newer', newer, /newer/],
  ['not there', 'file-unreadable', () => null, /it is not there/],
  ['a pipe', 'file-unreadable', pipe, /it is not a file/],
];

function changed(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

function newer(bytes: Buffer): Buffer {
  bytes.writeUInt16LE(2, VERSION_AT);
  const sum = createHash('sha512').update(bytes.subarray(0, SUMMED)).digest();
  sum.copy(bytes, SUMMED, 0, HEADER - SUMMED);
  return bytes;
}

function pipe(_: Buffer, path: string): null {
  test.skip(process.platform === 'win32', 'there are no pipes in folders');
  execFileSync('mkfifo', [path]);
  return null;
}

for (const [what, code, spoil, sentence] of bad) {
  test(`a backup that is ${what} is refused, and the new profile stays new`, async () => {
    const name = what.replaceAll(' ', '-');
    const file = join(dir, `${name}.saltbox`);
    const bytes = spoil(readFileSync(backup), file);
    if (bytes) writeFileSync(file, bytes);
    const profile = join(dir, name);
    const { status, lines, said } = await restoring(profile, file);
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatchObject({ event: 'error', code });
    expect(said).toMatch(sentence);
    expect(readdirSync(profile).filter((one) => one.startsWith('restore'))).toEqual([]);
    if (bytes) expect(readFileSync(file).equals(bytes)).toBe(true);
    const { key: fresh, friends } = await lookInto(profile);
    expect(friends).toEqual([]);
    expect(fresh).not.toBe(key);
  });
}

test('a wrong passphrase, or none, restores nothing, and the right one does afterwards', async () => {
  const profile = join(dir, 'tried');
  const wrong = await restoring(profile, backup, 'a boat');
  expect(wrong).toMatchObject({ status: 1 });
  expect(wrong.lines.at(-1)).toMatchObject({ event: 'error', code: 'backup-passphrase' });
  expect(wrong.said).toContain('not the passphrase of this backup');
  const none = await restoring(profile, backup, '');
  expect(none.lines.at(-1)).toMatchObject({ event: 'error', code: 'passphrase-empty' });
  expect((await restoring(profile)).lines.at(-1)).toMatchObject({ event: 'ready', clientId: key });
});

test('a profile that another process uses, or that has a passphrase, is refused and not touched', async () => {
  const profile = join(dir, 'in-use');
  const user = new Headless(profile);
  const me = await user.me();
  const busy = await restoring(profile);
  expect(busy).toMatchObject({ status: 1, lines: [{ event: 'error', code: 'profile-in-use' }] });
  expect(await user.command('setPassphrase', { passphrase: 'otters' })).toMatchObject({ ok: true });
  await user.end();

  const vault = readFileSync(join(profile, 'vault.json'));
  const locked = await restoring(profile);
  expect(locked).toMatchObject({ status: 1, lines: [{ event: 'error', code: 'profile-not-fresh' }] });
  expect(readFileSync(join(profile, 'vault.json')).equals(vault)).toBe(true);
  expect(existsSync(join(profile, 'vault.tries'))).toBe(false);
  const owner = new Headless(profile);
  await owner.until('locked');
  expect(await owner.command('unlock', { passphrase: 'otters' })).toMatchObject({ ok: true });
  expect((await owner.me()).key).toBe(me.key);
  await owner.end();
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { comeback } from './relaunch';

vi.mock('electron', () => ({}));

const ARGV = ['--profile', '/home/mia/a profile', '--hidden', 'saltbox:abc', 'Saltbox:def', '--dht=off'];
const KEPT = ['--profile', '/home/mia/a profile', '--dht=off'];

it('comes back with its arguments, but into sight and without links that were taken', () => {
  expect(comeback(ARGV, undefined, 7)).toEqual({ command: null, args: KEPT });
});

it('comes back from an AppImage by the file itself', () => {
  const { command, args } = comeback(ARGV, '/home/mia/Saltbox.AppImage', 7);
  expect(command).toBe('/bin/sh');
  expect(args.slice(3)).toEqual(['7', '/home/mia/Saltbox.AppImage', ...KEPT]);
});

/** Ends a while after it is told to. */
const SLOW = 'process.stdin.resume().on("end", () => setTimeout(() => undefined, 300))';
/** Tells whether the process lives that is named first, and what else it was given. */
const WITNESS = `
  const [pid, ...rest] = process.argv.slice(1);
  let lives = true;
  try { process.kill(Number(pid), 0); } catch { lives = false; }
  console.log(JSON.stringify({ lives, rest }));`;

it.skipIf(process.platform === 'win32')('starts the AppImage when the process is gone', async () => {
  const before = spawn(process.execPath, ['-e', SLOW], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(before, 'spawn');
  const pid = before.pid ?? 0;
  const { command, args } = comeback(
    // In place of Saltbox Node runs.
    ['-e', WITNESS, '--', String(pid), 'a b', '$HOME'],
    process.execPath,
    pid,
  );
  const after = spawn(command ?? '', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  after.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  before.stdin.end();
  await once(after, 'close');
  expect(JSON.parse(said)).toEqual({ lives: false, rest: ['a b', '$HOME'] });
});

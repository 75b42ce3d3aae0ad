// What every script needs. Node's built-ins only: this runs before any dependency is installed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const cache = join(root, '.cache');
export const isRootUser = process.platform === 'linux' && process.getuid?.() === 0;

/** Something that a user can mend: only its message is shown. Anything else that is thrown is our own mistake. */
export class Failure extends Error {}

/** Progress is told on stderr: the stdout of `npm run headless` belongs to the messenger. */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Says that tests cannot be run here, and why.
 * @returns {number} the exit code: nobody's fault, but where SALTBOX_NO_SKIP counts on them, as a release does
 */
export function skip(what) {
  say(`skipped: ${what}`);
  return process.env.SALTBOX_NO_SKIP ? 1 : 0;
}

/** Runs `main` if the module `url` is the script that was started; what it returns becomes the exit code. */
export async function runAsScript(url, main) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  let code = 1;
  try {
    code = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(`\n${error.message}`);
  }
  process.exitCode = code;
  // What electron-builder cleans up with ends the process by itself at its end, and always as a success.
  process.once('exit', () => {
    process.exitCode = code;
  });
}

/** Runs a command to its end and collects what it wrote. `echo` also shows it meanwhile. */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (echo) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => void done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => void done({ code: signal ? 1 : code, output }));
  });
}

/** The same where there is no going on without it: answers what it wrote, or throws a Failure with the end of that. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Failure(`${command} ${args[0]} failed:\n${lastLines(output)}`);
  return output;
}

export const lastLines = (text, count = 15) => text.trimEnd().split('\n').slice(-count).join('\n');

function isOurs(file) {
  try {
    return Number(readFileSync(file, 'utf8')) === process.pid;
  } catch {
    return false;
  }
}

function ownerLives(file) {
  try {
    // The owner touches its lock every two seconds, so that a recycled process id cannot hold it for ever.
    if (Date.now() - statSync(file).mtimeMs > 30_000) return false;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One process at a time does `work` in this copy of the project; the others wait for it. */
export async function locked(name, work) {
  const file = join(cache, `${name}.lock`);
  mkdirSync(cache, { recursive: true });
  let told = false;
  let removed = false;
  for (; ; await sleep(100)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      // Two processes that find the same left-over lock can each remove the other's: see whose is there afterwards.
      if (removed) await sleep(300);
      if (!removed || isOurs(file)) break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!ownerLives(file)) {
      rmSync(file, { force: true });
      removed = true;
    } else if (!told) {
      say(`waiting for another ${name} in this folder to end`);
      told = true;
    }
  }
  const touch = setInterval(() => {
    if (isOurs(file)) utimesSync(file, new Date(), new Date());
  }, 2_000);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    if (isOurs(file)) rmSync(file, { force: true });
  }
}

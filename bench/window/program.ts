import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevTools } from './devtools';

/** Set by `scripts/bench.mjs`: the project's folder is where that runs, and Electron is wrapped so that its sandbox works. */
const root = process.cwd();
const electron = process.env['ELECTRON_BIN'] ?? '';
const BARE = join(root, '.cache/bare');

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A running Electron program with one window. */
export class Program {
  /** When it was started, milliseconds since 1970. */
  readonly startedAt = Date.now();
  readonly #process: ChildProcess;
  readonly #written: (line: string) => Promise<string>;
  readonly #scratch: string | null;
  #tools: DevTools | null = null;

  private constructor(args: readonly string[], scratch: string | null) {
    this.#scratch = scratch;
    this.#process = spawn(electron, ['--remote-debugging-port=0', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let text = '';
    const waiting = new Set<() => void>();
    this.#process.stderr?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const look of [...waiting]) look();
    });
    this.#written = (wanted) =>
      new Promise((done, fail) => {
        const look = (): void => {
          const line = text.split('\n').find((one) => one.includes(wanted));
          if (line === undefined) return;
          waiting.delete(look);
          done(line);
        };
        waiting.add(look);
        look();
        this.#process.once('exit', () => {
          fail(new Error(`the program ended:\n${text.slice(-2000)}`));
        });
      });
  }

  /** Starts Saltbox on a profile, or the bare app; answers when its window is shown. */
  static async start(profile: string | null): Promise<Program> {
    const scratch = profile === null ? mkdtempSync(join(tmpdir(), 'saltbox-bare-')) : null;
    const program = new Program(
      scratch !== null
        ? [BARE, `--user-data-dir=${scratch}`]
        : [root, '--profile', profile ?? '', '--listen', '127.0.0.1:0', '--no-discovery'],
      scratch,
    );
    await program.#written('window-shown');
    return program;
  }

  /** Attaches to the window. It costs the program memory and time, so not before what is measured without it. */
  async attach(): Promise<DevTools> {
    const line = await this.#written('DevTools listening on ');
    this.#tools = await DevTools.attach(line.slice(line.indexOf('ws://')).trim());
    return this.#tools;
  }

  /** Proportional set size of all its processes, in bytes. */
  memory(): number {
    return family(this.#process.pid ?? 0).reduce((sum, pid) => {
      const rollup = join('/proc', String(pid), 'smaps_rollup');
      const pss = existsSync(rollup) ? /^Pss:\s+(\d+)/m.exec(readFileSync(rollup, 'utf8'))?.[1] : undefined;
      return sum + Number(pss ?? 0) * 1024;
    }, 0);
  }

  async end(): Promise<void> {
    this.#tools?.close();
    const gone = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill('SIGTERM');
    await Promise.race([gone, sleep(5000)]);
    // Whatever of it is left, its whole group.
    try {
      if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    } catch {
      // Nothing is.
    }
    if (this.#scratch !== null) rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A process and all that it started. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
  const childrenOf = (parent: number): number[] =>
    parents.flatMap(([child, of]) => (of === parent ? [child, ...childrenOf(child)] : []));
  return [pid, ...childrenOf(pid)];
}

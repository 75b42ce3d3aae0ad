import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** One line that a messenger wrote. */
export type Line = Readonly<Record<string, unknown>>;

export interface ProgramOptions {
  readonly profile: string;
  /** The file that its log is added to. */
  readonly log: string;
  /** Milliseconds by which its clock is wrong from the start. */
  readonly skew: number;
  /** What else it is started with. */
  readonly args?: readonly string[];
  readonly onLine: (line: Line) => void;
}

/** The bundles lie where the build puts them; both commands are run from the root of the project. */
const HEADLESS = 'dist/main/headless.cjs';
const CLOCK = join(__dirname, 'torture-clock.cjs');

/** One run of a headless messenger: a process, which takes commands and is killed. */
export class Program {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (answer: Line | null) => void>();
  readonly #onLine: (line: Line) => void;
  #rest = '';
  #ref = 0;
  /** Resolves to the exit status, null after a signal, when nothing more will be told. */
  readonly over: Promise<number | null>;
  /** What it said first: `ready`, or `error`; null when it was killed before. */
  readonly first: Promise<Line | null>;
  #onFirst: ((line: Line | null) => void) | null = null;
  alive = true;

  constructor({ profile, log, skew, args = [], onLine }: ProgramOptions) {
    this.#onLine = onLine;
    this.first = new Promise((resolve) => (this.#onFirst = resolve));
    const logFile = openSync(log, 'a');
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        CLOCK,
        HEADLESS,
        '--profile',
        profile,
        '--listen',
        '127.0.0.1:0',
        '--no-discovery',
        ...args,
      ],
      { stdio: ['pipe', 'pipe', logFile, 'ipc'], env: { ...process.env, TORTURE_SKEW: String(skew) } },
    );
    closeSync(logFile);
    // What is written to a process that was killed is lost, as it should be.
    this.#process.stdin?.on('error', () => undefined);
    this.#process.on('error', () => undefined);
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#read(text);
    });
    this.over = new Promise((resolve) => {
      this.#process.once('close', (status) => {
        this.alive = false;
        this.#onFirst?.(null);
        for (const answer of this.#answers.values()) answer(null);
        this.#answers.clear();
        resolve(status);
      });
    });
  }

  /** The result; null if the process ended before it told one. */
  command(command: string, fields: object = {}): Promise<Line | null> {
    if (!this.alive) return Promise.resolve(null);
    const ref = (this.#ref += 1);
    this.#process.stdin?.write(`${JSON.stringify({ command, ref, ...fields })}\n`);
    return new Promise((resolve) => this.#answers.set(ref, resolve));
  }

  /** From now on its clock is wrong by `ms`. */
  skew(ms: number): void {
    if (this.#process.connected) this.#process.send(ms, () => undefined);
  }

  signal(signal: 'SIGKILL' | 'SIGTERM'): void {
    this.#process.kill(signal);
  }

  /** A line that the kill cut off was never told. */
  #read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(JSON.parse(line) as Line);
  }

  #take(line: Line): void {
    this.#onFirst?.(line);
    this.#onFirst = null;
    const { event, ref } = line;
    if (event === 'result' && typeof ref === 'number') {
      this.#answers.get(ref)?.(line);
      this.#answers.delete(ref);
    }
    this.#onLine(line);
  }
}

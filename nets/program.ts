import { spawn, type ChildProcess } from 'node:child_process';
import { LineSplitter } from '../src-main/ipc/line-splitter';
import { inside } from './system';

/** A line of JSON that a program said. */
export type Line = Readonly<Record<string, unknown>>;

const MAX_LINE = 2 ** 20;
/** What is kept of its log, for the case that it fails. */
const MAX_LOG = 4_000;

/** A program in a namespace that speaks lines of JSON, as headless and dht-node do. */
export class Program {
  readonly name: string;
  readonly lines: Line[] = [];
  readonly #process: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #log = '';
  #over = false;
  #ref = 0;
  readonly ended: Promise<void>;

  constructor(name: string, namespace: string, command: readonly string[]) {
    this.name = name;
    const [first = '', ...args] = [...inside(namespace), ...command];
    this.#process = spawn(first, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const splitter = new LineSplitter(MAX_LINE, (line) => {
      if (line === null) throw new Error(`${name} said too long a line`);
      // Ours, and checked by whoever waits for one.
      this.lines.push(JSON.parse(line) as Line);
      this.#wake();
    });
    this.#process.stdout?.on('data', (bytes: Buffer) => {
      splitter.push(bytes);
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-MAX_LOG);
    });
    this.#process.stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      const over = (): void => {
        this.#over = true;
        this.#wake();
        resolve();
      };
      this.#process.once('close', over);
      this.#process.once('error', over);
    });
  }

  /** The first line, of those said already too, that fits; throws with the log when it ends, or `within` ms are over. */
  async line(what: string, fits: (line: Line) => boolean, within: number): Promise<Line> {
    const until = performance.now() + within;
    for (;;) {
      const found = this.lines.find(fits);
      if (found) return found;
      const left = until - performance.now();
      if (this.#over || left <= 0)
        throw new Error(
          `${this.name} ${this.#over ? 'ended' : `took more than ${within} ms`} before ${what}\n${this.#log}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(wake, left);
        const waiting = this.#waiting;
        function wake(): void {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        }
        waiting.add(wake);
      });
    }
  }

  event(event: string, within = 30_000): Promise<Line> {
    return this.line(event, (line) => line['event'] === event, within);
  }

  /** Gives a command to a messenger, and waits for its result. Throws where that is not ok. */
  async ask(command: string, fields: object = {}, within = 30_000): Promise<Line> {
    const ref = (this.#ref += 1);
    this.#process.stdin?.write(`${JSON.stringify({ command, ref, ...fields })}\n`);
    const result = await this.line(`the result of ${command}`, (line) => line['ref'] === ref, within);
    if (result['ok'] !== true) throw new Error(`${this.name}: ${command}: ${String(result['message'])}`);
    return result;
  }

  /** Ends it: by the end of its input, and where that is not heard, by force. */
  async stop(): Promise<void> {
    this.#process.stdin?.end();
    this.#process.kill('SIGTERM');
    const force = setTimeout(() => this.#process.kill('SIGKILL'), 5_000);
    await this.ended;
    clearTimeout(force);
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

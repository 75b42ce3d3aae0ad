import { Program, type Line, type ProgramOptions } from './program';

/** One run of a headless messenger that is watched: what it says can be waited for, whether it was said already or not. */
export class Run {
  readonly lines: Line[] = [];
  readonly #program: Program;
  readonly #waiting = new Set<() => void>();
  readonly over: Promise<number | null>;

  constructor(options: Omit<ProgramOptions, 'skew' | 'onLine'>) {
    this.#program = new Program({
      ...options,
      skew: 0,
      onLine: (line) => {
        this.lines.push(line);
        for (const look of this.#waiting) look();
      },
    });
    this.over = this.#program.over;
    void this.over.then(() => {
      for (const look of this.#waiting) look();
    });
  }

  /** The first line that fits; null when the program has ended without one. */
  until(fits: (line: Line) => boolean): Promise<Line | null> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.lines.find(fits);
        if (!found && this.#program.alive) return;
        this.#waiting.delete(look);
        resolve(found ?? null);
      };
      this.#waiting.add(look);
      look();
    });
  }

  event(name: string): Promise<Line | null> {
    return this.until(({ event }) => event === name);
  }

  command(command: string, fields: object = {}): Promise<Line | null> {
    return this.#program.command(command, fields);
  }

  /** Begins long work, and answers how it ended; null where the program ended before. */
  async work(command: string, fields: object): Promise<Line | null> {
    const begun = await this.command(command, fields);
    if (begun?.['ok'] !== true) return begun;
    return this.until(({ event, task }) => event === 'finished' && task === begun['task']);
  }

  /** Ends it, and waits until it is gone. */
  async end(how: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#program.signal(how);
    await this.over;
  }
}

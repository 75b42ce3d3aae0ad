import type { App } from 'electron';
import { homedir, release, uptime } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../base/clock';
import { jsonLog, type Log } from '../base/log';
import { makeOf } from './about';
import { LogFile } from './log-file';
import { reportText } from './report';
import { Reports } from './reports';
import { RunningMark } from './running-mark';

/** Lines of the log that go into a report. */
const TOLD = 60;

/** The user's own folder; none where the system knows of none. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/**
 * What Saltbox writes down of itself, in a folder of the profile: the log, reports of what went wrong, and the mark that
 * it runs. Made when this process has the window of the profile to itself.
 */
export class Journal {
  readonly reports: Reports;
  readonly log: Log;
  readonly #file: LogFile;
  readonly #mark: RunningMark;
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #make: ReturnType<typeof makeOf>;
  #over = false;

  /** `build` is the file in which a release says what it is. */
  constructor(options: { folder: string; clock: Clock; app: App; build: string }) {
    const { folder, clock, app, build } = options;
    const now = clock.now();
    this.#clock = clock;
    this.#startedAt = now;
    this.#make = makeOf(app, build);
    const { version, commit } = this.#make;
    this.reports = new Reports(folder);
    this.#file = new LogFile(folder);
    this.#mark = new RunningMark(join(folder, 'running'));
    this.log = jsonLog(
      (line) => {
        process.stderr.write(`${line}\n`);
        this.#file.write(line);
      },
      () => clock.now(),
      { home: homeFolder() },
    );
    this.log('info', 'started', { version, commit, system: `${process.platform}-${process.arch}` });
  }

  /**
   * From now on an end that nobody told of is one of Saltbox's. To be called when Electron is ready: before that the system
   * may have been the reason, such as a screen that was taken away.
   */
  begun(): void {
    const { version, commit } = this.#make;
    const now = this.#startedAt;
    const cutOff = this.#mark.begin({ version, commit, startedAt: now }, now - uptime() * 1000);
    if (cutOff) this.#report({ error: null, ...cutOff });
  }

  /** The file to point at when the log is to be shown. */
  get path(): string {
    return this.#file.path;
  }

  /** Of an error that nothing caught, after which this sitting is over. */
  crashed(error: unknown): void {
    this.#over = true;
    this.log('error', 'crashed', { error });
    const { version, commit } = this.#make;
    this.#report({ error, version, commit, startedAt: this.#startedAt });
    this.#mark.end();
  }

  /** This sitting ended as it should; may be said again. */
  ended(): void {
    if (this.#over) return;
    this.#over = true;
    this.log('info', 'ended');
    this.#mark.end();
  }

  #report(what: { error: unknown; version: string; commit: string | null; startedAt: number }): void {
    const now = this.#clock.now();
    const { electron, chromium } = this.#make;
    const system = [
      `system: ${process.platform} ${release()} ${process.arch}`,
      `electron: ${electron}, chromium: ${chromium}, node: ${process.versions.node}`,
    ];
    const log = this.#file.tail(TOLD);
    this.reports.write(reportText({ ...what, now, log }, system, homeFolder()), now);
  }
}

import type { BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Listener, Outcome, PageReport } from '../../../src-shared/check';
import type { About, Sealing } from '../../../src-shared/model';
import type { Clock } from '../../base/clock';
import { DATABASE } from '../../backup/restore';
import { layTripwire, type Tripwire } from '../../transport/tripwire';
import { ORIGIN, POLICY } from '../page';
import { judgeDatabase, judgeFiles, judgeVault } from './disk';
import { judgeFuses } from './fuses';
import { judgeIsolation, judgeNetwork, judgePage, judgePermissions } from './page';
import { judgeProgram } from './program';
import { judgeSandbox } from './sandbox';
import { judgeSwitches, type StartSigns } from './switches';

/** A page that was closed in the middle does not come back to say so. Milliseconds. */
const ABANDONED = 60_000;

export interface Surroundings {
  readonly clock: Clock;
  readonly window: () => BrowserWindow | null;
  /** The folder of the profile. */
  readonly dir: string;
  readonly sealing: () => Sealing;
  readonly about: () => Promise<About>;
  /** How this process was started. */
  readonly started: () => StartSigns;
  /** What Electron says of a process by its id, where it says so. */
  readonly sandboxed: (pid: number) => boolean | undefined;
  /** The fuses of the program that runs; null where it is not a release. */
  readonly fuses: () => Promise<readonly Uint8Array[] | null>;
}

/** Looks at what protects this Saltbox, as it runs: `start`, then the page tries what it must not do, then `finish`. */
export class SecurityCheck {
  readonly #at: Surroundings;
  #wire: Tripwire | null = null;
  /** Counts what began and ended, to know a start that comes too late. */
  #run = 0;
  #forget: () => void = () => undefined;

  constructor(surroundings: Surroundings) {
    this.#at = surroundings;
  }

  /** Begins to listen for the page, which must not come, and ends what began before; null where nobody can listen. */
  async start(): Promise<Listener | null> {
    this.stop();
    const run = this.#run;
    const wire = await layTripwire().catch(() => null);
    // Another has begun meanwhile, and its page is trying to reach another wire.
    if (run !== this.#run) {
      wire?.close();
      return null;
    }
    this.#wire = wire;
    this.#forget = this.#at.clock.after(ABANDONED, () => {
      this.stop();
    });
    return wire && { host: wire.host, tcp: wire.tcp, udp: wire.udp };
  }

  /** All that was found, with what the page found in itself. */
  async finish(report: PageReport): Promise<readonly Finding[]> {
    const tripped = this.#wire && new Set(this.#wire.tripped);
    this.stop();
    const { window, dir, sealing, about, started, fuses } = this.#at;
    const url = window()?.webContents.getURL() ?? '';
    return [
      await orUntold('sandbox-untold', async () => judgeSandbox(await this.#sandboxSigns())),
      judgeIsolation(report),
      judgeNetwork(tripped),
      judgePage({ url, policies: report.policies }, { origin: ORIGIN, policy: POLICY }),
      judgePermissions(report),
      judgeVault(sealing(), existsSync(join(dir, 'vault.key'))),
      await orUntold('database-untold', async () => judgeDatabase(await firstPage(join(dir, DATABASE)))),
      await orUntold('files-unread', async () => judgeFiles(await rightsIn(dir))),
      judgeSwitches(started()),
      await orUntold('fuses-unread', async () => judgeFuses(await fuses())),
      judgeProgram(await about()),
    ];
  }

  stop(): void {
    this.#run++;
    this.#forget();
    this.#wire?.close();
    this.#wire = null;
  }

  async #sandboxSigns(): Promise<Parameters<typeof judgeSandbox>[0]> {
    const pid = this.#at.window()?.webContents.getOSProcessId() ?? 0;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
    return { status, sandboxed: this.#at.sandboxed(pid) };
  }
}

/** What a look comes to. One that fails says so itself, and leaves the others what they found. */
async function orUntold(untold: Outcome, look: () => Promise<Finding>): Promise<Finding> {
  return look().catch(() => ({ outcome: untold, details: [] }));
}

/** Rejects where it cannot be read. */
async function firstPage(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of the folder, and of the files in it that hold keys, where they are. Rejects where that cannot be seen. */
async function rightsIn(dir: string): Promise<Parameters<typeof judgeFiles>[0]> {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  const look = async (name: string) => {
    const { mode, uid: owner } = await stat(join(dir, name));
    return { name, mode, own: owner === uid };
  };
  const files = ['vault.json', 'vault.key'].map((name) =>
    look(name).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // all that stat rejects with has a code
      throw error;
    }),
  );
  const found = await Promise.all([look('.'), ...files]);
  return found.filter((one) => one !== null);
}

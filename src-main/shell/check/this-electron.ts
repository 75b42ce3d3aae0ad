import { app } from 'electron';
import { createReadStream } from 'node:fs';
import { url } from 'node:inspector';
import { dirname, join } from 'node:path';
import { readFuses } from './fuses';
import type { Surroundings } from './security-check';
import { OPEN_DOORS } from './switches';

/** Bytes that are read at once: the program is some 200 MB. */
const PIECE = 1024 * 1024;

/** What holds the fuses: the program itself, but on macOS, where that only starts what is in its framework. */
const programFile = (): string =>
  process.platform === 'darwin'
    ? join(
        dirname(process.execPath),
        '../Frameworks/Electron Framework.framework/Versions/A/Electron Framework',
      )
    : process.execPath;

/** What can be asked of the Electron that runs this. */
export const thisElectron: Pick<Surroundings, 'started' | 'sandboxed' | 'fuses'> = {
  started: () => ({
    switches: OPEN_DOORS.filter((name) => app.commandLine.hasSwitch(name)),
    execArgv: process.execArgv,
    inspector: url(),
  }),
  sandboxed: (pid) => app.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed,
  // The Electron of a working copy has its fuses as they come, for tests and debuggers.
  fuses: async () =>
    app.isPackaged ? readFuses(createReadStream(programFile(), { highWaterMark: PIECE })) : null,
};

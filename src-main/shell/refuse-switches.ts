import type { App } from 'electron';

/** Chromium's ways into a running app, which fuses do not close, and what it would do to its other processes. */
const TAKEN_AWAY: readonly string[] = [
  ...['remote-debugging-port', 'remote-debugging-pipe'],
  ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'disable-gpu-sandbox', 'ssl-key-log-file'],
];

/** What Chromium has acted on before any of our code runs: taken away, it would only be hidden. */
const TOO_LATE: readonly string[] = [
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox'],
  ...['single-process', 'no-zygote'],
];

interface Refused {
  /** Those that do nothing any more. */
  readonly taken: readonly string[];
  /** Those with which Saltbox must not start. */
  readonly fatal: readonly string[];
}

/**
 * Closes an installed app to debuggers, and to what would run its page without a sandbox. To be called before the app is
 * ready, which is when they are let in.
 * @param inspector the address of Node's inspector, where it runs. A fuse forbids that in all that is released; a package
 *   that is driven by tests has it, and who is in main already needs no other way.
 */
export function refuseSwitches({ commandLine, isPackaged }: App, inspector: string | undefined): Refused {
  if (!isPackaged || inspector !== undefined) return { taken: [], fatal: [] };
  const given = (names: readonly string[]): string[] => names.filter((name) => commandLine.hasSwitch(name));
  const taken = given(TAKEN_AWAY);
  for (const name of taken) commandLine.removeSwitch(name);
  return { taken, fatal: given(TOO_LATE) };
}

import type { App } from 'electron';

/** Chromium's ways into a running app. Fuses close those of Node alone. */
const WAYS_IN = ['remote-debugging-port', 'remote-debugging-pipe'];

/**
 * Closes an installed app to debuggers. To be called before the app is ready, which is when they are let in.
 * @param inspector the address of Node's inspector, where it runs. A fuse forbids that in all that is released; a package
 *   that is driven by tests has it, and who is in main already needs no other way.
 * @returns the ways that somebody wanted to come
 */
export function refuseDebuggers({ commandLine, isPackaged }: App, inspector: string | undefined): string[] {
  if (!isPackaged || inspector !== undefined) return [];
  const wanted = WAYS_IN.filter((name) => commandLine.hasSwitch(name));
  for (const name of wanted) commandLine.removeSwitch(name);
  return wanted;
}

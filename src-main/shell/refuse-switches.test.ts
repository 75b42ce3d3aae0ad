import type { App } from 'electron';
import { expect, it } from 'vitest';
import { refuseSwitches } from './refuse-switches';

/** As much of an app as is asked, started with these switches. */
function appWith(isPackaged: boolean, switches: string[]): App {
  const commandLine = {
    hasSwitch: (name: string) => switches.includes(name),
    removeSwitch: (name: string) => switches.splice(switches.indexOf(name), 1),
  };
  // Nothing else of it is used.
  return { isPackaged, commandLine } as unknown as App;
}

it.each([
  ...['remote-debugging-port', 'remote-debugging-pipe', 'renderer-cmd-prefix', 'utility-cmd-prefix'],
  ...['gpu-launcher', 'disable-gpu-sandbox', 'ssl-key-log-file'],
])('takes --%s away from an installed app, and says so', (name) => {
  const switches = ['lang', name];
  expect(refuseSwitches(appWith(true, switches), undefined)).toEqual({ taken: [name], fatal: [] });
  expect(switches).toEqual(['lang']);
});

it.each([
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox'],
  ...['single-process', 'no-zygote'],
])('does not let an installed app start with --%s, which has done its work by then', (name) => {
  expect(refuseSwitches(appWith(true, ['lang', name]), undefined)).toEqual({ taken: [], fatal: [name] });
});

it('leaves all to an app under development, and where Node has its inspector', () => {
  for (const [isPackaged, inspector] of [
    [false, undefined],
    [true, 'ws://127.0.0.1:9229/x'],
  ] as const) {
    const switches = ['remote-debugging-pipe', 'no-sandbox'];
    expect(refuseSwitches(appWith(isPackaged, switches), inspector)).toEqual({ taken: [], fatal: [] });
    expect(switches).toEqual(['remote-debugging-pipe', 'no-sandbox']);
  }
});

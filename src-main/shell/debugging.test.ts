import type { App } from 'electron';
import { expect, it } from 'vitest';
import { refuseDebuggers } from './debugging';

/** As much of an app as is asked, started with these switches. */
function appWith(isPackaged: boolean, switches: string[]): App {
  const commandLine = {
    hasSwitch: (name: string) => switches.includes(name),
    removeSwitch: (name: string) => switches.splice(switches.indexOf(name), 1),
  };
  // Nothing else of it is used.
  return { isPackaged, commandLine } as unknown as App;
}

it('takes away the switches by which Chromium lets debuggers into an installed app, and says which', () => {
  const switches = ['remote-debugging-port', 'lang'];
  expect(refuseDebuggers(appWith(true, switches), undefined)).toEqual(['remote-debugging-port']);
  expect(switches).toEqual(['lang']);
});

it('leaves them to an app under development, and where Node has its inspector', () => {
  for (const [isPackaged, inspector] of [
    [false, undefined],
    [true, 'ws://127.0.0.1:9229/x'],
  ] as const) {
    const switches = ['remote-debugging-pipe'];
    expect(refuseDebuggers(appWith(isPackaged, switches), inspector)).toEqual([]);
    expect(switches).toEqual(['remote-debugging-pipe']);
  }
});

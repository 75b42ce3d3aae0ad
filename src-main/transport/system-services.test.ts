import { expect, it } from 'vitest';
import { systemClock } from '../base/clock';
import { jsonLog } from '../base/log';
import { systemRandom } from '../base/random';
import { systemServices } from './system-services';

it('says once, by codes and no paths, that the DHT’s addon does not load, and each time to who asks', async () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => lines.push(line),
    () => 0,
  );
  // As the loader of addons puts it.
  const refused = Object.assign(new Error("Cannot load addon 'file:///opt/udx-native.node'"), {
    code: 'CANNOT_LOAD',
    cause: Object.assign(new Error('/opt/udx-native.node: file too short'), { code: 'ERR_DLOPEN_FAILED' }),
  });
  const { dht } = systemServices({ clock: systemClock, random: systemRandom, log }, () =>
    Promise.reject(refused),
  );
  for (let time = 0; time < 2; time++) await expect(dht?.start([], () => null)).rejects.toBe(refused);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      time: '1970-01-01T00:00:00.000Z',
      level: 'warn',
      event: 'dht-not-loaded',
      error: 'Error: CANNOT_LOAD < Error: ERR_DLOPEN_FAILED',
    },
  ]);
});

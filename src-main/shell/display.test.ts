import { expect, it } from 'vitest';
import { displayThere } from './display';

it.each([
  ['a screen of X', { DISPLAY: ':0' }, false, true],
  ['a screen of Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, false, true],
  ['a socket of Wayland', { WAYLAND_SOCKET: '4' }, false, true],
  ['nothing', {}, false, false],
  ['empty names', { DISPLAY: '', WAYLAND_DISPLAY: '' }, false, false],
  ['a platform that was named', {}, true, true],
])('on Linux a window opens on %s, or does not', (_, env, chosen, there) => {
  expect(displayThere('linux', env, chosen)).toBe(there);
  expect(displayThere('darwin', {}, false)).toBe(true);
});

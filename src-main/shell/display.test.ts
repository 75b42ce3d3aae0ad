import { expect, it } from 'vitest';
import { displayThere } from './display';

const run = { XDG_RUNTIME_DIR: '/run/user/7' };
/** A computer on which two servers of X and one of Wayland run. */
const sockets = {
  exists: (path: string) => ['/tmp/.X11-unix/X0', '/run/user/7/wayland-0', '/srv/wayland'].includes(path),
  list: () =>
    'Num       RefCount Protocol Flags    Type St Inode Path\n0000: 00000002 00000000 00010000 0001 01 9 @/tmp/.X11-unix/X1\n0000: 00000002 00000000 00010000 0001 01 9 @/tmp/.X11-unix/X12\n',
};

it.each([
  ['a screen of X', { DISPLAY: ':0' }, false, true],
  ['one screen of a server of X', { DISPLAY: ':0.1' }, false, true],
  ['a screen of X without a file', { DISPLAY: ':1' }, false, true],
  ['a screen of X that is named at length', { DISPLAY: 'unix:0' }, false, true],
  ['a screen of another computer', { DISPLAY: 'there:0' }, false, true],
  ['a screen through a tunnel', { DISPLAY: 'localhost:10.0' }, false, true],
  ['a screen of X that is gone', { DISPLAY: ':2' }, false, false],
  ['a screen of Wayland', { ...run, WAYLAND_DISPLAY: 'wayland-0' }, false, true],
  ['a screen of Wayland somewhere else', { WAYLAND_DISPLAY: '/srv/wayland' }, false, true],
  ['a screen of Wayland that is gone', { ...run, WAYLAND_DISPLAY: 'wayland-1' }, false, false],
  [
    'a screen of X where that of Wayland is gone',
    { ...run, DISPLAY: ':0', WAYLAND_DISPLAY: 'x' },
    false,
    true,
  ],
  ['a socket of Wayland', { WAYLAND_SOCKET: '4' }, false, true],
  ['nothing', {}, false, false],
  ['empty names', { DISPLAY: '', WAYLAND_DISPLAY: '' }, false, false],
  ['a platform that was named', {}, true, true],
])('on Linux a window opens on %s, or does not', (_, env, chosen, there) => {
  expect(displayThere('linux', env, chosen, sockets)).toBe(there);
  expect(displayThere('darwin', {}, false, sockets)).toBe(true);
});

import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showBadge } from './badge';

const done = vi.hoisted(() => [] as unknown[]);
vi.mock('electron', () => ({
  app: { setBadgeCount: (count: number) => done.push(['count', count]) },
  nativeImage: { createFromPath: (path: string) => `picture ${path}` },
}));

const platform = process.platform;
const on = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name });
};
beforeEach(() => {
  done.length = 0;
});
afterEach(() => {
  on(platform);
});
// Of a window nothing else is used.
const window = {
  setOverlayIcon: (image: unknown, words: string) => done.push(['overlay', image, words]),
} as unknown as BrowserWindow;

it.each(['linux', 'darwin'] as const)('%s shows the number itself, also that there is none', (name) => {
  on(name);
  showBadge(window, 3, '3 unread', 'overlay.png');
  showBadge(null, 0, null, 'overlay.png');
  expect(done).toEqual([
    ['count', 3],
    ['count', 0],
  ]);
});

it('Windows lays a mark over the icon, with its words, and takes it off again', () => {
  on('win32');
  showBadge(window, 3, '3 unread', 'overlay.png');
  showBadge(window, 0, null, 'overlay.png');
  // While there is no window there is no icon.
  showBadge(null, 3, '3 unread', 'overlay.png');
  expect(done).toEqual([
    ['overlay', 'picture overlay.png', '3 unread'],
    ['overlay', null, ''],
  ]);
});

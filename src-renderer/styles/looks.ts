import type { Looks } from '../../src-shared/settings';
import { useLooks } from '../store/looks';

/** What the system says at present. */
interface System {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The attributes of the page that the tokens go by. "system" and "contrast" are never written as a theme. */
export function attributesOf({ theme, density }: Looks, system: System): Readonly<Record<string, string>> {
  const own = theme === 'light' || theme === 'dark' ? theme : system.dark ? 'dark' : 'light';
  const contrast = theme === 'contrast' || system.contrast ? 'more' : 'usual';
  return { theme: own, contrast, density };
}

/** Keeps the looks of the page at what is set, also while the system changes its mind. */
export function followLooks(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const write = (): void => {
    const looks = useLooks.getState();
    const page = document.documentElement;
    Object.assign(page.dataset, attributesOf(looks, { dark: dark.matches, contrast: contrast.matches }));
    page.style.setProperty('--text-scale', String(looks.textSize / 100));
  };
  for (const system of [dark, contrast]) system.addEventListener('change', write);
  useLooks.subscribe(write);
  write();
}

import type { Theme } from '../../src-shared/model';
import { useMe } from '../store/me';

/** The theme that is shown: "system" is what the system says at present. */
const shownTheme = (theme: Theme, systemIsDark: boolean): 'light' | 'dark' =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

/** Keeps the theme of the page at what is set, also while the system changes its mind. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const write = (): void => {
    const { me } = useMe.getState();
    const theme = me.phase === 'ready' ? me.settings.theme : 'system';
    document.documentElement.dataset['theme'] = shownTheme(theme, system.matches);
  };
  system.addEventListener('change', write);
  useMe.subscribe(write);
  write();
}

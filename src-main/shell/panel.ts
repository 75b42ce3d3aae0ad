/** What is used of Electron's native theme; the newer of the two is missing in older Electrons. */
interface Theme {
  readonly themeSource: string;
  readonly shouldUseDarkColors: boolean;
  readonly shouldUseDarkColorsForSystemIntegratedUI?: boolean;
}

/**
 * Whether the panel that the tray is in is dark. Windows says so; GNOME's always is; elsewhere it goes with the system,
 * which is only heard where Saltbox has no theme of its own: `atStart` is what it said before.
 */
export function systemPanelIsDark(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  theme: Theme,
  atStart: boolean,
): boolean {
  if (platform === 'win32') return theme.shouldUseDarkColorsForSystemIntegratedUI ?? true;
  if (/gnome|unity/i.test(env['XDG_CURRENT_DESKTOP'] ?? '')) return true;
  return theme.themeSource === 'system' ? theme.shouldUseDarkColors : atStart;
}

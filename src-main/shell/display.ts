/**
 * Whether there is something to open a window on. Chromium ends in the middle of its start where there is not, with a
 * message that helps nobody. `chosen`: its platform was named on the command line, which may need no screen.
 */
export function displayThere(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, chosen: boolean): boolean {
  if (platform !== 'linux' || chosen) return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'WAYLAND_SOCKET'].some((name) => (env[name] ?? '') !== '');
}

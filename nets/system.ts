import { execFile } from 'node:child_process';

/** Runs a command to its end; throws with what it said where it fails. */
export function run(command: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}: ${stderr.trim() || error.message}`));
      else resolve(stdout);
    });
    // Whoever ends without reading it says why in another way.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** What to put before a command so that it runs in a namespace. `ip netns exec` would mount /sys anew, which few may. */
export const inside = (namespace: string): readonly string[] => ['nsenter', `--net=/run/netns/${namespace}`];

/** `ip` in a namespace, one command a line. */
export const ip = async (namespace: string, ...lines: readonly string[]): Promise<void> => {
  await run('ip', ['-n', namespace, '-batch', '-'], `${lines.join('\n')}\n`);
};

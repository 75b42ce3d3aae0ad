// npm passes a signal on to the shell between it and a script, and the shell keeps it to itself. So a script that
// keeps running looks whether npm is still there.
import { readFileSync } from 'node:fs';

/** Name and parent of a process, where the system has /proc. */
function look(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent: Number(parent) };
  } catch {
    return {};
  }
}

/** Calls `stop` once if the npm that started this script ends before it. */
export function whenNpmEnds(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const { name, parent: npm } = look(shell);
  const throughShell = name !== undefined && !name.startsWith('npm');
  const timer = setInterval(() => {
    if (process.ppid === shell && !(throughShell && look(shell).parent !== npm)) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

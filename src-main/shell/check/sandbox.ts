import type { Finding } from '../../../src-shared/check';

export interface SandboxSigns {
  /** What the kernel of Linux says of the process of the page, `/proc/PID/status`; null elsewhere, or where it may not be read. */
  readonly status: string | null;
  /** What Electron says of it, on Windows and macOS. */
  readonly sandboxed: boolean | undefined;
}

/** What the kernel has to say: a filter for system calls, no way to more rights, and a space of processes of its own. */
const kernel: readonly (readonly [line: RegExp, wanted: (value: string) => boolean])[] = [
  [/^Seccomp:\t(.*)$/m, (value) => value === '2'],
  [/^NoNewPrivs:\t(.*)$/m, (value) => value === '1'],
  [/^NSpid:\t(.*)$/m, (value) => value.split('\t').length > 1],
];

/** Whether the operating system itself holds the process of the page. */
export function judgeSandbox({ status, sandboxed }: SandboxSigns): Finding {
  if (status !== null) {
    const missing = kernel.filter(([line, wanted]) => !wanted(line.exec(status)?.[1] ?? ''));
    const details = missing.map(([line]) => line.exec(status)?.[0].replace(/\s+/g, ' ') ?? line.source);
    return { outcome: missing.length === 0 ? 'sandbox-on' : 'sandbox-off', details };
  }
  if (sandboxed === undefined) return { outcome: 'sandbox-untold', details: [] };
  return { outcome: sandboxed ? 'sandbox-on' : 'sandbox-off', details: [] };
}

import type { Finding } from '../../../src-shared/check';

/** Switches of Chromium that open a door: to whoever debugs, or in what holds the page. */
export const OPEN_DOORS: readonly string[] = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox'],
  ...['single-process', 'no-zygote', 'disable-gpu-sandbox'],
  ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'ssl-key-log-file'],
  ...['disable-web-security', 'allow-running-insecure-content', 'disable-site-isolation-trials'],
  ...['ignore-certificate-errors', 'load-extension', 'js-flags'],
  ...['enable-blink-features', 'proxy-server', 'host-rules', 'log-net-log'],
];

export interface StartSigns {
  /** Those of `OPEN_DOORS` that Saltbox was started with. */
  readonly switches: readonly string[];
  /** What was meant for Node: `--inspect` and its like. */
  readonly execArgv: readonly string[];
  /** Where a debugger can connect to main now. */
  readonly inspector: string | undefined;
}

/** Whether nobody can debug Saltbox, and nothing that protects it was switched off at its start. */
export function judgeSwitches({ switches, execArgv, inspector }: StartSigns): Finding {
  const details = [
    ...switches.map((name) => `--${name}`),
    ...execArgv.filter((argument) => /^--(inspect|debug)/.test(argument)),
    ...(inspector === undefined ? [] : [inspector]),
  ];
  return { outcome: details.length === 0 ? 'switches-none' : 'switches-some', details };
}

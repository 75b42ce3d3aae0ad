import { resolve } from 'node:path';
import { parseAddress, type Address } from '../../src-shared/address';
import type { Failure } from '../../src-shared/errors';
import { HIDDEN } from './autostart';
import {
  NOTHING_GOES_OUT,
  readNetworkArguments,
  type NetworkArguments,
} from '../messenger/network-arguments';

export interface AppArguments {
  /** The profile folder, absolute, or null for the usual one. */
  readonly profile: string | null;
  readonly listenAt: Address | null;
  /** The system started it: no window is shown until it is asked for. */
  readonly hidden: boolean;
  readonly network: NetworkArguments;
  /** An argument that could not be used; Saltbox starts all the same and says so. */
  readonly problem: Failure | null;
}

/**
 * Reads `--profile DIR`, `--listen HOST:PORT` and those about the network, each also with `=`; Chromium's and other
 * switches are passed over.
 */
export function readAppArguments(argv: readonly string[], cwd: string): AppArguments {
  const values = (name: string): string[] =>
    argv.flatMap((argument, index) => {
      if (argument === name) return [argv[index + 1] ?? ''];
      return argument.startsWith(`${name}=`) ? [argument.slice(name.length + 1)] : [];
    });
  const value = (name: string): string | null => values(name)[0] ?? null;
  const network = readNetworkArguments({
    bootstrap: values('--bootstrap'),
    relay: values('--relay'),
    dht: value('--dht') ?? undefined,
    lan: value('--lan') ?? undefined,
    mapping: value('--mapping') ?? undefined,
    proxy: value('--proxy') ?? undefined,
    'no-discovery': argv.includes('--no-discovery'),
  });
  const profile = value('--profile');
  const listen = value('--listen');
  const listenAt = listen === null ? null : parseAddress(listen, 0);
  return {
    profile: profile ? resolve(cwd, profile) : null,
    listenAt,
    hidden: argv.includes(HIDDEN),
    network: network.ok ? network.value : NOTHING_GOES_OUT,
    problem:
      listen !== null && !listenAt
        ? { code: 'listen-address', params: { address: listen.slice(0, 100) } }
        : network.ok
          ? null
          : network.error,
  };
}

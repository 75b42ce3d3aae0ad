import { resolve } from 'node:path';
import { parseAddress, type Address } from '../../src-shared/address';
import type { Failure } from '../../src-shared/errors';

export interface AppArguments {
  /** The profile folder, absolute, or null for the usual one. */
  readonly profile: string | null;
  readonly listenAt: Address | null;
  /** An argument that could not be used; Saltbox starts all the same and says so. */
  readonly problem: Failure | null;
}

/** Reads `--profile DIR` and `--listen HOST:PORT`, each also with `=`; Chromium's and other switches are passed over. */
export function readAppArguments(argv: readonly string[], cwd: string): AppArguments {
  const value = (name: string): string | null => {
    const index = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
    if (index < 0) return null;
    const argument = argv[index] ?? '';
    return argument === name ? (argv[index + 1] ?? '') : argument.slice(name.length + 1);
  };
  const profile = value('--profile');
  const listen = value('--listen');
  const listenAt = listen === null ? null : parseAddress(listen, 0);
  return {
    profile: profile ? resolve(cwd, profile) : null,
    listenAt,
    problem:
      listen !== null && !listenAt
        ? { code: 'listen-address', params: { address: listen.slice(0, 100) } }
        : null,
  };
}

import { formatAddress, parseAddress, type Address } from '../../src-shared/address';
import { fail, ok, type Result } from '../../src-shared/errors';
import { fromHex } from '../../src-shared/ids';
import type { NetworkChoices } from '../../src-shared/model';

/** As they were typed; those that may be repeated in order. */
export interface TypedNetwork {
  readonly bootstrap?: readonly string[] | undefined;
  readonly relay?: readonly string[] | undefined;
  readonly dht?: string | undefined;
  readonly lan?: string | undefined;
  readonly mapping?: string | undefined;
  readonly proxy?: string | undefined;
  readonly 'no-discovery'?: boolean | undefined;
}

/** What holds in the network for one run. */
export interface NetworkArguments {
  readonly choices: Partial<NetworkChoices>;
  readonly bootstrap: readonly Address[];
  /** Public keys of 32 bytes. */
  readonly relays: readonly Uint8Array[];
}

/** For arguments that cannot be read: no call goes out, as a proxy may have been meant. */
export const NOTHING_GOES_OUT: NetworkArguments = {
  choices: { proxy: 'not understood' },
  bootstrap: [],
  relays: [],
};

const SWITCHES = ['dht', 'lan', 'mapping'] as const;

/** Reads `--bootstrap HOST:PORT`, `--relay KEY`, `--dht on|off` and the like. */
export function readNetworkArguments(typed: TypedNetwork): Result<NetworkArguments> {
  const choices: { -readonly [K in keyof NetworkChoices]?: NetworkChoices[K] } = {};
  for (const name of SWITCHES) {
    const text = typed[name];
    if (text !== undefined && text !== 'on' && text !== 'off')
      return fail('command-arguments', { reason: `--${name} takes on or off` });
    if (text !== undefined) choices[name] = text === 'on';
    else if (typed['no-discovery']) choices[name] = false;
  }
  if (typed.proxy !== undefined) {
    const proxy = parseAddress(typed.proxy);
    if (!proxy) return fail('proxy-bad', { address: typed.proxy.slice(0, 100) });
    choices.proxy = formatAddress(proxy);
  }
  const bootstrap: Address[] = [];
  for (const text of typed.bootstrap ?? []) {
    const node = parseAddress(text);
    if (!node) return fail('bootstrap-bad', { address: text.slice(0, 100) });
    bootstrap.push(node);
  }
  const relays = typed.relay ?? [];
  if (!relays.every((text) => /^[0-9a-f]{64}$/i.test(text)))
    return fail('command-arguments', { reason: '--relay takes a public key, 64 hex digits' });
  return ok({ choices, bootstrap, relays: relays.map((text) => fromHex(text.toLowerCase())) });
}

import { formatAddress, type Address } from '../../src-shared/address';
import type { Way } from '../../src-shared/model';
import type { Transport } from '../transport/transport';
import type { Finder } from './candidate';

/** An address that somebody told or that was used; `good`: it led to the friend the last time. */
export interface KnownAddress extends Address {
  readonly good?: boolean;
}

/** IPv6 and all others in turns, IPv6 first: where one family is broken, the other has not long to wait. RFC 8305, 4. */
function interleaved(addresses: readonly KnownAddress[]): KnownAddress[] {
  const six = addresses.filter(({ host }) => host.includes(':'));
  const rest = addresses.filter(({ host }) => !host.includes(':'));
  const turns = Math.max(six.length, rest.length);
  return Array.from({ length: turns }, (_, turn) => [six[turn], rest[turn]]).flatMap((pair) =>
    pair.filter((one) => one !== undefined),
  );
}

/** The addresses that are known. */
export const addressFinder = (
  transport: Transport,
  addresses: readonly KnownAddress[],
  wayTo: (host: string) => Way,
): Finder => ({
  find(_key, _signal, found) {
    for (const { good = false, ...address } of interleaved(addresses))
      found({
        way: wayTo(address.host),
        label: formatAddress(address),
        good,
        dial: (signal) => transport.dial(address, signal),
      });
    return Promise.resolve();
  },
});

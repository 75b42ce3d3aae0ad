import { BlockList, isIPv6 } from 'node:net';
import { rangeOf, withoutScope, type Range } from './near';

/** The range of an address. none: it leads to nobody, or to many at once; name: it is no IP address. */
export type AddressKind = Range | 'none' | 'name';

/** Unspecified, multicast and reserved ones (RFC 6890). */
const none = new BlockList();
none.addSubnet('0.0.0.0', 8);
none.addSubnet('224.0.0.0', 3);
/** IPv4 addresses written as IPv6: the system would read them as the former. */
const disguised = new BlockList();
disguised.addSubnet('::ffff:0:0', 96, 'ipv6');
/** All that is given out of IPv6 for the internet. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether a host is one to be dialled because others say so. */
export function kindOf(host: string): AddressKind {
  const range = rangeOf(host);
  if (range === null) return 'name';
  const address = withoutScope(host);
  if (!isIPv6(address)) return none.check(address) ? 'none' : range;
  if (disguised.check(address, 'ipv6')) return 'none';
  return range === 'public' && !global.check(address, 'ipv6') ? 'none' : range;
}

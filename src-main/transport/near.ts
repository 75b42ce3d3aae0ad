import { BlockList, isIP } from 'node:net';

/**
 * Where an IP address belongs: this computer, one link, a network of one's own (RFC 1918, 4193), the range between an
 * access provider and its customers (RFC 6598), or the whole internet.
 */
export type Range = 'loopback' | 'link' | 'private' | 'shared' | 'public';

const subnets = [
  ['loopback', '127.0.0.0', 8, 'ipv4'],
  ['loopback', '::1', 128, 'ipv6'],
  ['link', '169.254.0.0', 16, 'ipv4'],
  ['link', 'fe80::', 10, 'ipv6'],
  ['private', '10.0.0.0', 8, 'ipv4'],
  ['private', '172.16.0.0', 12, 'ipv4'],
  ['private', '192.168.0.0', 16, 'ipv4'],
  ['private', 'fc00::', 7, 'ipv6'],
  ['shared', '100.64.0.0', 10, 'ipv4'],
] as const;

const lists = subnets.map(([range, start, bits, family]) => {
  const list = new BlockList();
  list.addSubnet(start, bits, family);
  return { range, list };
});

/** The address without its scope, `%eth0`, which says through which door and not where. */
export const withoutScope = (host: string): string => host.replace(/%.*$/, '');

/** The range of an IP address; null for a host name. */
export function rangeOf(host: string): Range | null {
  const address = withoutScope(host);
  const version = isIP(address);
  if (version === 0) return null;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return lists.find(({ list }) => list.check(address, family))?.range ?? 'public';
}

/** Whether the address is of this computer or of a network that it is part of, and not of the internet. */
export const isNear = (host: string): boolean =>
  ['loopback', 'link', 'private'].includes(rangeOf(host) ?? 'name');

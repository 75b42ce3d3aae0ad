import { BlockList, isIPv6 } from 'node:net';

/** Addresses that are given out again and again, each for one network or one computer: RFC 1918, 3927, 4193, 4291. */
const near = new BlockList();
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('169.254.0.0', 16);
near.addSubnet('127.0.0.0', 8);
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');
near.addAddress('::1', 'ipv6');

/** Whether the address is of this computer or of a network that it is part of, and not of the internet. */
export const isNear = (host: string): boolean => {
  const [plain = ''] = host.split('%');
  return near.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
};

import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Who an IP address leads to. own: this computer; link: one cable; private: one network; shared: the customers of one
 * provider (CGNAT, RFC 6598); public: the internet; none: nobody, or many at once; name: it is no IP address.
 */
export type AddressKind = 'own' | 'link' | 'private' | 'shared' | 'public' | 'none' | 'name';

/** IANA's special-purpose addresses, as far as they are no unicast addresses of the internet. */
const kinds: readonly (readonly [AddressKind, readonly string[]])[] = [
  ['own', ['127.0.0.0/8', '::1/128']],
  ['link', ['169.254.0.0/16', 'fe80::/10']],
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
  ['shared', ['100.64.0.0/10']],
  // Unspecified, multicast, reserved, and IPv4 inside IPv6, which would be read as the one and checked as the other.
  [
    'none',
    ['0.0.0.0/8', '224.0.0.0/4', '240.0.0.0/4', '::/96', 'ff00::/8', '64:ff9b::/96', '64:ff9b:1::/48'],
  ],
];

const lists = kinds.map(([kind, subnets]) => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', bits = ''] = subnet.split('/');
    list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6');
  }
  return { kind, list };
});

export function kindOf(host: string): AddressKind {
  const [plain = ''] = host.split('%');
  const family = isIP(plain);
  if (family === 0) return 'name';
  // The system reads ::ffff:1.2.3.4 as 1.2.3.4, in whichever way it is written.
  if (family === 6 && /^(0*:)*:?(0*:)*ffff:/i.test(plain)) return 'none';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  return lists.find(({ list }) => list.check(plain, type))?.kind ?? 'public';
}

import { expect, it } from 'vitest';
import { kindOf, type AddressKind } from './address-kind';

const examples: Readonly<Record<AddressKind, readonly string[]>> = {
  loopback: ['127.0.0.1', '127.255.0.9', '::1', '0:0:0:0:0:0:0:1'],
  link: ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', 'febf::9'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1'],
  shared: ['100.64.0.1', '100.127.255.255'],
  public: ['8.8.8.8', '100.63.0.1', '100.128.0.1', '172.32.0.1', '2001:db8::1', '2a00::1'],
  none: [
    ...['0.0.0.0', '224.0.0.251', '239.1.1.1', '255.255.255.255', '240.0.0.1', '::', 'ff02::fb'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:10.0.0.1', '64:ff9b::7f00:1', '::127.0.0.1'],
  ],
  name: ['localhost', 'friend.example', '', '1.2.3', '0x7f.1', '2130706433'],
};

it.each(Object.entries(examples).flatMap(([kind, hosts]) => hosts.map((host) => [host, kind])))(
  '%j is of kind %s',
  (host, kind) => {
    expect(kindOf(host)).toBe(kind);
  },
);

import { describe, expect, it } from 'vitest';
import { isNear, rangeOf } from './near';

describe('isNear', () => {
  it('knows the addresses of one computer and of one network', () => {
    const hosts = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.9', '169.254.7.7'];
    for (const host of [...hosts, '::1', 'fe80::1%eth0', 'fd12:3456::1'])
      expect([host, isNear(host)]).toEqual([host, true]);
  });

  it('takes all others for the internet', () => {
    for (const host of ['172.32.0.1', '11.0.0.1', '2001:db8::1', '::2', 'friend.example', ''])
      expect([host, isNear(host)]).toEqual([host, false]);
  });
});

it.each([
  ['127.0.0.1', 'loopback'],
  ['::1', 'loopback'],
  ['169.254.3.4', 'link'],
  ['fe80::1%eth0', 'link'],
  ['172.31.255.255', 'private'],
  ['fd12::1', 'private'],
  ['::ffff:192.168.0.1', 'private'],
  ['100.64.0.1', 'shared'],
  ['100.127.255.255', 'shared'],
  ['100.128.0.1', 'public'],
  ['2001:db8::1', 'public'],
  ['example.org', null],
  ['300.1.1.1', null],
])('the range of %s is %s', (host, range) => {
  expect(rangeOf(host)).toBe(range);
});

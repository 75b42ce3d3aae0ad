import { describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import type { Link } from '../peers/link';
import type { Message } from '../protocol/message';
import { formatAddress, parseAddress, type Address } from '../../src-shared/address';
import type { FriendId } from '../../src-shared/ids';
import type { Way } from '../../src-shared/model';
import { Carriers } from './carriers';
import type { Friends } from './friends';
import type { Network } from './network';
import type { Presence } from './presence';
import { Told } from './told';

const key = 'a'.repeat(64) as FriendId;
const OWN = '198.51.100.9:33733';
const every = [
  '203.0.113.7:33733',
  '[2001:db8::7]:1',
  '127.0.0.1:22',
  '[::1]:22',
  '10.0.0.1:80',
  '[fd00::1]:80',
  '169.254.1.1:80',
  '[fe80::1%eth0]:80',
  '100.64.0.1:80',
  '224.0.0.251:5353',
  '255.255.255.255:9',
  '0.0.0.0:80',
  '[::ffff:127.0.0.1]:22',
  'localhost:22',
  'router.example:80',
  'nonsense',
  OWN,
];

const at = (text: string): Address => parseAddress(text) ?? { host: text, port: 1 };

/** A scene in which a friend on a link from `remote` tells, or is told, where the other is. */
function scene(way: Way, remote: string, own: readonly string[] = [OWN]) {
  const believed: string[] = [];
  const said: Message[] = [];
  const clock = new ManualClock();
  const link = {
    ...{ established: true, security: 'session', stream: { way, remote: { host: remote, port: 5 } } },
    sendMessage: (message: Message) => said.push(message),
  } as unknown as Link;
  const presence = { link: () => link } as unknown as Presence;
  const told = new Told({
    friends: {
      keys: () => [key],
      told: (_key: FriendId, addresses: readonly Address[]) => {
        believed.splice(0, believed.length, ...addresses.map(formatAddress));
      },
    } as unknown as Friends,
    presence,
    network: {
      ...{ addresses: own.map(at), rendezvous: null, relays: [] },
      carrierFor: () => null,
    } as unknown as Network,
    carriers: new Carriers(presence),
    clock,
    onNews: () => undefined,
  });
  const hear = (addrs: readonly string[]): string[] => {
    told.heard(key, link, { kind: 'reach', addrs });
    return [...believed];
  };
  return { told, said, clock, hear };
}

const PUBLIC = ['203.0.113.7:33733', '[2001:db8::7]:1'];

describe('what a friend tells of where they are', () => {
  it.each<[Way, string, readonly string[]]>([
    ['direct', '203.0.113.1', []],
    ['punched', '10.0.0.9', []],
    ['relayed', '127.0.0.1', []],
    ['lan', '10.0.0.9', ['10.0.0.1:80', '[fd00::1]:80']],
    ['lan', '127.0.0.1', ['127.0.0.1:22', '[::1]:22']],
    ['lan', 'fe80::5%eth0', ['169.254.1.1:80', '[fe80::1%eth0]:80']],
    ['direct', '100.64.3.3', ['100.64.0.1:80']],
    ['direct', 'friend.example', []],
  ])('on a link that is %s from %s is believed of the internet and of its own kind', (way, remote, more) => {
    expect(scene(way, remote).hear(every)).toEqual([...PUBLIC, ...more]);
  });

  it('is heard ten times at once, then once a minute', () => {
    const { hear, clock } = scene('direct', '203.0.113.1');
    for (let port = 1; port <= 12; port++) hear([`203.0.113.7:${port}`]);
    expect(hear([])).toEqual(['203.0.113.7:10']);
    clock.advance(60_000);
    expect(hear(['203.0.113.7:99'])).toEqual(['203.0.113.7:99']);
  });
});

describe('what is told to a friend', () => {
  it('is of the internet, and of the network that both are in', () => {
    const own = ['203.0.113.7:33733', '192.168.1.5:33733', '127.0.0.1:33733', '[fe80::1]:33733'];
    const far = scene('punched', '203.0.113.1', own);
    far.told.tell(key);
    expect(far.said).toEqual([{ kind: 'reach', addrs: ['203.0.113.7:33733'] }]);
    const near = scene('lan', '192.168.1.77', own);
    near.told.tell(key);
    expect(near.said).toEqual([{ kind: 'reach', addrs: ['203.0.113.7:33733', '192.168.1.5:33733'] }]);
  });

  it('is said again only when it has changed, and changes in quick succession are told once', () => {
    const own = ['203.0.113.7:1'];
    const { told, said, clock } = scene('direct', '203.0.113.1', own);
    for (let i = 0; i < 3; i++) told.tell(key);
    expect(said).toHaveLength(1);
    for (let i = 0; i < 5; i++) {
      told.changed();
      clock.advance(500);
    }
    clock.advance(10_000);
    expect(said).toHaveLength(1);
    expect(clock.next()).toBeNull();
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { bundle, House, whyNoNamespaces } from './namespaces';

const why = whyNoNamespaces();
if (why) process.stderr.write(`skipped: leaks beside a proxy with real sockets, ${why}\n`);

describe.skipIf(why !== null)('a computer that talks through a proxy', () => {
  let house: House | null = null;
  afterEach(() => house?.end());

  it('sends nothing to anybody else, and asks no name server: its kernel has counted', async () => {
    const person = await bundle('socks-person');
    const made = (house = new House());
    made.plug('tor', '10.9.0.1/24', 'fd09::1/64');
    made.plug('alice', '10.9.0.2/24', 'fd09::2/64');
    // Whatever went elsewhere would find a way, so that it is counted.
    made.route('alice', '10.9.0.1');
    const proxy = made.run('tor', person, '10.9.0.1:9050');
    await proxy.until({ event: 'ready' });

    const onion = `${'a2'.repeat(28)}.onion`;
    const targets = [
      'friend.example:33733',
      `${onion}:1`,
      '203.0.113.5:80',
      '[2001:db8::5]:80',
      '[fe80::1%eth0]:1',
    ];
    const alice = made.run('alice', person, '10.9.0.1:9050', ...targets);
    await alice.until({ event: 'done' });
    expect(alice.lines.map(({ event, host }) => [event, host])).toEqual([
      ['echoed', 'friend.example'],
      ['echoed', onion],
      ['echoed', '203.0.113.5'],
      ['echoed', '2001:db8::5'],
      ['failed', 'fe80::1%eth0'],
      ['done', undefined],
    ]);
    const asked = proxy.lines.filter(({ event }) => event === 'asked');
    expect(asked.map(({ host }) => host)).toContain(onion);
    expect(new Set(asked.map(({ login }) => login)).size).toBe(4);
    // Four connections, which the proxy has seen, and no datagram.
    expect(made.sent('alice')).toEqual({ udp: 0, tcp: 4 });
  });
});

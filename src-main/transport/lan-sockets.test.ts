import { afterEach, beforeAll, describe, it } from 'vitest';
import { bundle, House, whyNoNamespaces, type Program } from './namespaces';

const [ALICE, BOB] = ['aa'.repeat(32), 'bb'.repeat(32)];
const why = whyNoNamespaces();
if (why) process.stderr.write(`skipped: the local network with real sockets, ${why}\n`);

// Multicast does not work on the loopback interface, so this takes two computers on a switch.
describe.skipIf(why !== null)('two computers on one switch', () => {
  let person = '';
  let house: House | null = null;
  beforeAll(async () => {
    person = await bundle('lan-person');
  });
  afterEach(() => house?.end());

  const both = (
    addresses: Record<'alice' | 'bob', string[]>,
  ): { house: House; alice: Program; bob: Program } => {
    const made = (house = new House());
    for (const [name, list] of Object.entries(addresses)) made.plug(name, ...list);
    const alice = made.run('alice', person, ALICE, '1111', BOB);
    return { house: made, alice, bob: made.run('bob', person, BOB, '2222', ALICE) };
  };

  it('find each other by key alone, over IPv4 and IPv6', async () => {
    const { alice, bob } = both({
      alice: ['10.1.0.1/24', 'fe80::a/64'],
      bob: ['10.1.0.2/24', 'fe80::b/64'],
    });
    const first = await alice.until({ address: '10.1.0.2:2222' });
    await alice.until({ address: '[fe80::b%eth0]:2222' });
    await bob.until({ address: '10.1.0.1:1111' });
    await bob.until({ address: '[fe80::a%eth0]:1111' });
    process.stderr.write(`found by key on a LAN after ${String(first['ms'])} ms\n`);
    await Promise.all([alice.finish(), bob.finish()]);
  });

  it('find each other where there is IPv6 only', async () => {
    const { alice, bob } = both({ alice: ['fe80::a/64'], bob: ['fe80::b/64'] });
    await Promise.all([
      alice.until({ address: '[fe80::b%eth0]:2222' }),
      bob.until({ address: '[fe80::a%eth0]:1111' }),
    ]);
  });

  it('find each other again when one comes back under another address', async () => {
    const { house: made, alice, bob } = both({ alice: ['10.1.0.1/24'], bob: ['10.1.0.2/24'] });
    await Promise.all([alice.until({ address: '10.1.0.2:2222' }), bob.until({ address: '10.1.0.1:1111' })]);
    made.unplug('bob');
    made.plug('bob', '10.1.0.77/24');
    await alice.until({ address: '10.1.0.77:2222' });
  });
});

import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle, House, whyNoNamespaces, type Program } from './namespaces';

const why = whyNoNamespaces();
if (why) process.stderr.write(`skipped: port mapping with real sockets, ${why}\n`);

describe.skipIf(why !== null)('a computer behind a router', () => {
  let [person, router] = ['', ''];
  let house: House | null = null;
  beforeAll(async () => {
    [person, router] = await Promise.all([bundle('mapping-person'), bundle('fake-router')]);
  });
  afterEach(() => house?.end());

  async function behind(speaks: string, outside: string): Promise<{ alice: Program; gateway: Program }> {
    const made = (house = new House());
    made.plug('router', '192.168.7.1/24');
    made.plug('alice', '192.168.7.20/24');
    made.route('alice', '192.168.7.1');
    const gateway = made.run('router', router, speaks, outside);
    await gateway.until({ event: 'ready' });
    return { alice: made.run('alice', person, '33733'), gateway };
  }

  it.each(['pcp', 'nat-pmp'])(
    'that speaks %s is given a port, which is closed at the end',
    async (speaks) => {
      const { alice, gateway } = await behind(speaks, '203.0.113.9');
      await alice.until({ state: 'open', by: speaks, address: '203.0.113.9:33733' });
      await gateway.until({ event: 'opened', port: 33_733, external: 33_733, seconds: 3_600 });
      await alice.finish();
      await gateway.until({ event: 'closed', port: 33_733 });
    },
  );

  it('that speaks UPnP is given another port where its own is taken, which is closed at the end', async () => {
    const { alice, gateway } = await behind('upnp', '203.0.113.9');
    const { address } = await alice.until({ state: 'open', by: 'upnp' });
    const opened = await gateway.until({ event: 'opened', port: 33_733, client: '192.168.7.20' });
    expect(address).toBe(`203.0.113.9:${String(opened['external'])}`);
    await alice.finish();
    await gateway.until({ event: 'closed', external: opened['external'] });
  });

  it('that has an address of its provider’s own network outside is told so', async () => {
    const { alice } = await behind('pcp', '100.64.3.4');
    await alice.until({ state: 'behind', what: 'carrier', by: 'pcp' });
  });

  it('that says garbage gives no port, and does no harm', async () => {
    const { alice } = await behind('garbage', '');
    await alice.until({ state: 'closed' });
    await alice.finish();
  });
});

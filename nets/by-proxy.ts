import { befriend, meetAgain } from './acquaintance';
import type { Lab } from './lab';
import { Person } from './person';
import { strays, watchStrays } from './strays';

const PROXY = '.cache/nets-proxy.cjs';
const PORT = 1080;
/** A key that nobody has, of somebody whose address is a name. */
const NOBODY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

/**
 * Alice has nothing but a SOCKS5 proxy. All that leaves her computer for anywhere else is counted, names that are to be
 * looked up included: it must be nothing.
 */
export async function byProxy(lab: Lab, bootstrap: string): Promise<string> {
  const { inner, gateway } = await lab.gateway();
  const outer = await lab.publicHost();
  const at = { address: gateway.inside, port: PORT };
  await watchStrays(inner, at);
  const proxy = lab.node(gateway, 'proxy', PROXY, '--host', at.address, '--port', String(PORT));
  await proxy.event('ready');
  const bob = await Person.start(lab, outer, 'bob', '--listen', '0.0.0.0:33733', '--no-discovery');
  // All else that she is told to use, the proxy rules out.
  const args = ['--bootstrap', bootstrap, '--dht', 'on', '--lan', 'on', '--mapping', 'on'];
  const alice = await Person.start(lab, inner, 'alice', ...args, '--proxy', `${at.address}:${PORT}`);
  const { shown, online, way } = await befriend(alice, bob, `${outer.address}:33733`);
  if (way !== 'proxied') throw new Error(`went ${way}, not proxied`);
  await alice.add(NOBODY, 'Is anybody there?', 'nowhere.example:33733');
  await proxy.line('the name', ({ host }) => host === 'nowhere.example', 30_000);
  const again = await meetAgain(alice, bob);
  await Promise.all([alice.leave(), bob.leave()]);
  await proxy.stop();
  const astray = await strays(inner);
  if (astray > 0) throw new Error(`${astray} packets went round the proxy`);
  return `${way}; request shown ${shown} ms, chat ${online} ms; both restarted, chat again ${again} ms; packets round the proxy: 0`;
}

import { befriend, meetAgain } from './acquaintance';
import type { Lab } from './lab';
import { Person } from './person';
import { openPorts } from './port-mapper';

/** Without the DHT, and alone in their own networks. */
const ARGS = ['--listen', '0.0.0.0:33733', '--dht', 'off', '--lan', 'off'];

/** Bob's router leads a port to him; Alice, behind another, has his key and that address, as they are in his link. */
export async function byMappedPort(lab: Lab): Promise<string> {
  const [bobs] = await lab.home({ nat: 'symmetric', maps: true });
  const [alices] = await lab.home({ nat: 'symmetric' });
  if (!bobs?.router || !alices) throw new Error('no computers');
  const bob = await Person.start(lab, bobs, 'bob', ...ARGS, '--mapping', 'on');
  const alice = await Person.start(lab, alices, 'alice', ...ARGS, '--mapping', 'off');
  const { address, by } = await bob.mapped();
  const { shown, online, way } = await befriend(alice, bob, address);
  if (way !== 'direct') throw new Error(`went ${way}, not direct`);
  const again = await meetAgain(alice, bob);
  await Promise.all([alice.leave(), bob.leave()]);
  const open = await openPorts(bobs.router);
  if (open > 0) throw new Error(`${open} ports are still open after the end`);
  return `${way} by ${by}; request shown ${shown} ms, chat ${online} ms; both restarted, chat again ${again} ms; ports open after the end: 0`;
}

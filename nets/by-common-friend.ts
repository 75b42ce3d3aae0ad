import { befriend, meetAgain } from './acquaintance';
import { inDht } from './by-key';
import type { Lab } from './lab';
import { Person } from './person';
import { hostAt, type Meeting } from './through-routers';

/**
 * Alice and Bob are behind routers that no hole can be punched through, and there is no relay but the computer of Carol,
 * whom both know and who allows it.
 */
export async function byCommonFriend(lab: Lab, meeting: Meeting): Promise<string> {
  const nat = 'symmetric';
  const hosts = await Promise.all([hostAt(lab, { nat }), hostAt(lab, { nat }), hostAt(lab, 'public')]);
  const [alice, bob, carol] = await Promise.all([
    Person.start(lab, hosts[0], 'alice', ...inDht(meeting)),
    Person.start(lab, hosts[1], 'bob', ...inDht(meeting)),
    Person.start(lab, hosts[2], 'carol', ...inDht(meeting)),
  ]);
  await carol.setNetwork({ relaying: true });
  await Promise.all([alice, bob, carol].map((person) => person.joined()));
  await befriend(alice, carol);
  await befriend(bob, carol);
  const { shown, online, way } = await befriend(alice, bob);
  if (way !== 'relayed') throw new Error(`went ${way}, not relayed`);
  const again = await meetAgain(alice, bob);
  await Promise.all([alice, bob, carol].map((person) => person.leave()));
  return `${way}; request shown ${shown} ms, chat ${online} ms; both restarted, chat again ${again} ms`;
}

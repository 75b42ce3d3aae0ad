import { befriend, chat } from './acquaintance';
import { inDht } from './by-key';
import type { Lab } from './lab';
import { Person } from './person';
import { hostAt, type Meeting } from './through-routers';

/** Alice carries her computer into another home while Bob writes to her. */
export async function roaming(lab: Lab, meeting: Meeting): Promise<string> {
  const nat = 'restricted';
  const hosts = await Promise.all([hostAt(lab, { nat }), hostAt(lab, { nat })]);
  const [alice, bob] = await Promise.all([
    Person.start(lab, hosts[0], 'alice', ...inDht(meeting)),
    Person.start(lab, hosts[1], 'bob', ...inDht(meeting)),
  ]);
  await Promise.all([alice.joined(), bob.joined()]);
  await befriend(alice, bob);
  await lab.move(hosts[0], nat);
  const began = performance.now();
  await chat(alice, bob, 'elsewhere');
  const back = Math.round(performance.now() - began);
  for (const [one, other] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    const heard = one.texts(other.key);
    if (heard.length !== 2) throw new Error(`heard ${JSON.stringify(heard)}`);
  }
  await Promise.all([alice.leave(), bob.leave()]);
  return `chat ${back} ms after the move; lost 0, doubled 0`;
}

import { befriend, meetAgain } from './acquaintance';
import { byCommonFriend } from './by-common-friend';
import { byKey, inDht, inLan, type Visit } from './by-key';
import { byProxy } from './by-proxy';
import type { Lab } from './lab';
import { byMappedPort } from './mapped';
import { Person } from './person';
import { roaming } from './roaming';
import { meet, type Meeting, type Tour } from './through-routers';

/** What is proven, and the work, which answers what to print, or throws. */
export interface Scenario {
  readonly title: string;
  run(lab: Lab, meeting: Meeting): Promise<string>;
}

const restricted = { nat: 'restricted' } as const;
const symmetric = { nat: 'symmetric' } as const;

/** A stream through the DHT, without messengers. */
const throughRouters = (title: string, ways: readonly string[], tour: Tour): Scenario => ({
  title,
  async run(lab, meeting) {
    const met = await meet(lab, meeting, tour);
    if (!ways.includes(met.way)) throw new Error(`went ${met.way}, not ${ways.join(' or ')}`);
    const rate = met.rate.toFixed(1);
    return `joined ${met.joined} ms, dialled ${met.dialled} ms, ${met.way}, ${rate} MiB/s`;
  },
});

/** Two messengers on a network that leads nowhere, one of whom knows an address of the other. */
const byAddress = (title: string, family: 'ipv4' | 'ipv6', listen: string): Scenario => ({
  title,
  async run(lab) {
    const [here, there] = await lab.lan({ hosts: 2, families: [family] });
    if (!here || !there) throw new Error('no computers');
    const args = ['--listen', listen, '--no-discovery'];
    const people = await Promise.all([
      Person.start(lab, here, 'alice', ...args),
      Person.start(lab, there, 'bob', ...args),
    ]);
    const [alice, bob] = people;
    const [address] = bob.addresses;
    const { shown, online } = await befriend(alice, bob, address);
    const again = await meetAgain(alice, bob);
    await Promise.all(people.map((person) => person.leave()));
    return `request shown ${shown} ms, chat ${online} ms; both restarted, chat again ${again} ms`;
  },
});

/** Two messengers who know no more than a key. */
const byKeyAlone = (title: string, rounds: number, visit: (meeting: Meeting) => Visit): Scenario => ({
  title,
  run: (lab, meeting) => byKey(lab, visit(meeting), rounds),
});

export const scenarios: readonly Scenario[] = [
  throughRouters('cone to cone', ['punched'], { caller: restricted, called: restricted }),
  throughRouters('full cone to cone', ['punched'], { caller: { nat: 'full-cone' }, called: restricted }),
  // hyperdht punches to an open computer too while it has not found out that it is one.
  throughRouters('cone to the internet', ['direct', 'punched'], { caller: restricted, called: 'public' }),
  throughRouters('symmetric to cone', ['punched'], { caller: symmetric, called: restricted }),
  throughRouters('cone to symmetric', ['punched'], { caller: restricted, called: symmetric }),
  throughRouters('symmetric to symmetric, by a relay', ['relayed'], {
    caller: symmetric,
    called: symmetric,
    relayed: true,
  }),
  {
    title: 'symmetric to symmetric, without one',
    async run(lab, meeting) {
      const failed = await meet(lab, meeting, { caller: symmetric, called: symmetric }).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(failed instanceof Error) || !failed.message.startsWith('not dialled: routers'))
        throw new Error(`should have been told of the routers: ${String(failed)}`);
      return failed.message;
    },
  },
  throughRouters('cone to cone, 25 ms and 2 % lost', ['punched'], {
    caller: { ...restricted, slow: { delay: 25, loss: 2 } },
    called: restricted,
  }),
  byKeyAlone('by key alone, one network', 3, () => ({
    ...{ places: 'lan4', ways: ['lan'], shownWithin: 3_000, warm: false, args: inLan('0.0.0.0:33733') },
  })),
  byKeyAlone('by key alone, one network with IPv6 only', 1, () => ({
    ...{ places: 'lan6', ways: ['lan'], shownWithin: 3_000, warm: false, args: inLan('[::]:33733') },
  })),
  byKeyAlone('by key alone, cone to cone', 3, (meeting) => ({
    ...{ places: [restricted, restricted], ways: ['punched'], shownWithin: 5_000, warm: true },
    args: inDht(meeting),
  })),
  byKeyAlone('by key alone, cone to cone, from process start', 3, (meeting) => ({
    ...{ places: [restricted, restricted], ways: ['punched'], warm: false },
    args: inDht(meeting),
  })),
  byKeyAlone('by key alone, symmetric to cone', 1, (meeting) => ({
    ...{ places: [symmetric, restricted], ways: ['punched'], warm: true },
    args: inDht(meeting),
  })),
  byKeyAlone('by key alone, symmetric to symmetric, by a relay', 1, (meeting) => ({
    ...{ places: [symmetric, symmetric], ways: ['relayed'], warm: true },
    args: [...inDht(meeting), '--relay', meeting.relay],
  })),
  { title: 'symmetric to symmetric, by a common friend', run: byCommonFriend },
  { title: 'roaming to another home', run: roaming },
  { title: 'by a mapped port', run: byMappedPort },
  { title: 'by a proxy alone', run: (lab, { bootstrap }) => byProxy(lab, bootstrap) },
  byAddress('messengers by an address', 'ipv4', '0.0.0.0:33733'),
  byAddress('messengers by an address, IPv6 only', 'ipv6', '[::]:33733'),
];

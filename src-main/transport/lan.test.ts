import { describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { seededRandom } from '../base/random';
import { formatAddress } from '../../src-shared/address';
import { announcementOf, encodeAnnouncement, encodeQuestion, readDatagram } from './announcement';
import { Lan } from './lan';
import { lanLimits } from './neighbours';
import type { OpenMulticast } from './multicast';

const DAY = 24 * 60 * 60 * 1000;
const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const [ALICE, BOB, CAROL] = [key(1), key(2), key(3)];
const never = (): AbortSignal => new AbortController().signal;

/** A cable on which everybody hears everybody, themselves included, and a spy hears all. */
class Cable {
  readonly clock = new ManualClock();
  readonly heard: { readonly from: string; readonly bytes: Uint8Array }[] = [];
  readonly #ears = new Map<string, (bytes: Uint8Array, from: string) => void>();
  readonly #changes = new Map<string, () => void>();
  #seed = 1;

  say(from: string, bytes: Uint8Array): void {
    this.heard.push({ from, bytes });
    for (const ear of this.#ears.values()) ear(bytes, from);
  }

  join(host: string): Lan {
    const open: OpenMulticast = (heard) => {
      this.#ears.set(host, heard);
      return {
        send: (bytes) => {
          this.say(host, bytes);
        },
        rejoin: () => undefined,
        close: () => {
          this.#ears.delete(host);
          return Promise.resolve();
        },
      };
    };
    return Lan.start({
      clock: this.clock,
      random: seededRandom((this.#seed += 7919)),
      log: silentLog,
      open,
      watch: (changed) => {
        this.#changes.set(host, changed);
        return () => this.#changes.delete(host);
      },
    });
  }

  /** What a computer notices when it is plugged in elsewhere. */
  move(host: string): void {
    this.#changes.get(host)?.();
  }

  said(type: 'question' | 'answer', from: string): number {
    return this.heard.filter((one) => one.from === from && readDatagram(one.bytes)?.type === type).length;
  }
}

/** Looks for somebody, and collects where they were found. */
function search(lan: Lan, who: Uint8Array, signal = never()): string[] {
  const found: string[] = [];
  void lan.find(who, signal, (address) => found.push(formatAddress(address)));
  return found;
}

describe('somebody in the same network', () => {
  it('is found by their key, whoever was there first, and by no other key', () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    bob.announce({ clientId: BOB, port: 33_733 });
    cable.clock.advance(10_000);
    const [bobs, carols, alices] = [search(alice, BOB), search(alice, CAROL), search(bob, ALICE)];
    cable.clock.advance(200);
    expect([bobs, carols, alices]).toEqual([['192.168.1.5:33733'], [], []]);
    alice.announce({ clientId: ALICE, port: 4_000 });
    expect(alices).toEqual(['192.168.1.6:4000']);
  });

  it('is told once, and again when they announce themselves anew', () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    const found = search(alice, BOB);
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(400_000);
    expect(found).toEqual(['192.168.1.5:1']);
    bob.announce({ clientId: BOB, port: 2 });
    expect(found).toEqual(['192.168.1.5:1', '192.168.1.5:2']);
  });

  it('who was heard before is found by a new search at once, without a question', () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    search(alice, CAROL);
    bob.announce({ clientId: BOB, port: 1 });
    const asked = cable.said('question', '192.168.1.6');
    expect(search(alice, BOB)).toEqual(['192.168.1.5:1']);
    expect(cable.said('question', '192.168.1.6')).toBe(asked);
  });

  it('is forgotten when they take it back, or are silent for two minutes', async () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    bob.announce({ clientId: BOB, port: 1 });
    cable.join('192.168.1.7').announce({ clientId: CAROL, port: 1 });
    expect(alice.near).toBe(2);
    await bob.close();
    expect(alice.near).toBe(1);
    cable.clock.advance(122_000);
    expect(alice.near).toBe(0);
  });

  it('is told to whoever wants to hear of everybody, to be held against any key', () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    const seen: unknown[] = [];
    const stop = alice.onSeen((one) => seen.push([one.address.host, one.isOf(BOB), one.isOf(CAROL)]));
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(5_000);
    expect(seen).toEqual([['192.168.1.5', true, false]]);
    stop();
    bob.announce({ clientId: BOB, port: 1 });
    expect(seen.length).toBe(1);
  });

  it('is not looked for any more when the search is over, or everything', async () => {
    const cable = new Cable();
    const [bob, alice] = [cable.join('192.168.1.5'), cable.join('192.168.1.6')];
    const abort = new AbortController();
    const found: unknown[] = [];
    const searching = alice.find(BOB, abort.signal, (address) => found.push(address));
    abort.abort();
    await searching;
    const other = alice.find(BOB, never(), (address) => found.push(address));
    await alice.close();
    await other;
    await alice.find(BOB, never(), (address) => found.push(address));
    const asked = cable.said('question', '192.168.1.6');
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(600_000);
    expect(found).toEqual([]);
    expect(cable.said('question', '192.168.1.6')).toBe(asked);
    await bob.close();
    expect(cable.clock.next()).toBeNull();
  });
});

describe('what is announced', () => {
  it('on two days shares no field but the service and the port', () => {
    const cable = new Cable();
    const bob = cable.join('192.168.1.5');
    bob.announce({ clientId: BOB, port: 33_733 });
    cable.clock.advance(60_000);
    const first = cable.heard.splice(0);
    cable.clock.advance(DAY);
    // What was announced on the first day is taken back on the second; that is the first day's still.
    const second = cable.heard.splice(0).filter(({ bytes }) => {
      const said = readDatagram(bytes);
      return said?.type === 'answer' && said.told.length > 0;
    });
    expect([first.length, second.length]).toEqual([2, 2]);
    const [one, two] = [first, second].map(([datagram]) => Buffer.from(datagram?.bytes ?? []));
    const ours = /[0-9a-f]{16,32}/g;
    const words = (bytes: Buffer | undefined): string[] => bytes?.toString('latin1').match(ours) ?? [];
    expect(words(one).length).toBe(6);
    expect(words(two).length).toBe(6);
    expect(words(one).filter((word) => words(two).includes(word))).toEqual([]);
    // With the random words taken out nothing is left that differs, so nothing else can link them or tell them apart.
    const plain = (bytes: Buffer | undefined): string | undefined =>
      bytes?.toString('latin1').replace(ours, '');
    expect(plain(one)).toBe(plain(two));
  });

  it('is drawn anew at every start, at every change of network, and once a day', async () => {
    const cable = new Cable();
    const instances = (): Set<string> =>
      new Set(
        cable.heard.flatMap(({ bytes }) => {
          const said = readDatagram(bytes);
          return said?.type === 'answer' ? said.told.map(({ instance }) => instance) : [];
        }),
      );
    const bob = cable.join('192.168.1.5');
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(DAY - 1);
    expect(instances().size).toBe(1);
    cable.clock.advance(1);
    expect(instances().size).toBe(2);
    cable.clock.advance(60_000);
    const before = cable.heard.length;
    cable.move('192.168.1.5');
    expect(instances().size).toBe(3);
    // In the new network nothing is said of the old one.
    expect(cable.heard.length).toBe(before + 1);
    await bob.close();
    cable.join('192.168.1.5').announce({ clientId: BOB, port: 1 });
    expect(instances().size).toBe(4);
  });

  it('is taken back at the end', async () => {
    const cable = new Cable();
    const bob = cable.join('192.168.1.5');
    bob.announce({ clientId: BOB, port: 1 });
    await bob.close();
    const last = readDatagram(cable.heard.at(-1)?.bytes ?? new Uint8Array());
    expect(last?.type === 'answer' && last.gone.length).toBe(1);
    expect(cable.clock.next()).toBeNull();
  });

  it('a question tells nothing of whom it is for', () => {
    const cable = new Cable();
    search(cable.join('192.168.1.5'), BOB);
    search(cable.join('192.168.1.6'), CAROL);
    const [one, two] = cable.heard;
    expect(one?.bytes).toEqual(two?.bytes);
  });
});

describe('the network is not filled', () => {
  it('by searches: questions come ever more seldom, however many are sought', () => {
    const cable = new Cable();
    const alice = cable.join('192.168.1.6');
    for (let i = 0; i < 500; i++) search(alice, key(i));
    cable.clock.advance(3_600_000);
    expect(cable.said('question', '192.168.1.6')).toBeLessThan(20);
  });

  it('by answers: a flood of questions is answered once a second', () => {
    const cable = new Cable();
    const bob = cable.join('192.168.1.5');
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(5_000);
    cable.heard.splice(0);
    for (let i = 0; i < 1_000; i++) {
      cable.say('192.168.1.66', encodeQuestion());
      cable.clock.advance(10);
    }
    expect(cable.said('answer', '192.168.1.5')).toBeLessThanOrEqual(11);
  });

  it('by an answer that the asker has already', () => {
    const cable = new Cable();
    const [bob, spy] = [cable.join('192.168.1.5'), cable.join('192.168.1.9')];
    bob.announce({ clientId: BOB, port: 1 });
    cable.clock.advance(5_000);
    const told = Buffer.from(cable.heard[0]?.bytes ?? []);
    // The same record, among the known answers of a question.
    const question = Buffer.from(encodeQuestion());
    const known = Buffer.concat([question, told.subarray(12, 12 + 21 + 10 + 38)]);
    known.writeUInt16BE(1, 6);
    const { length } = cable.heard;
    cable.say('192.168.1.9', known);
    cable.clock.advance(5_000);
    expect(cable.heard.length).toBe(length + 1);
    expect(spy.near).toBe(1);
  });
});

describe('a hostile network', () => {
  const random = seededRandom(77);
  const forged = (clientId = CAROL): Uint8Array => encodeAnnouncement(announcementOf(clientId, 1, random));

  it('cannot fill the memory, or keep out those who are there by one address', () => {
    const cable = new Cable();
    const alice = cable.join('192.168.1.6');
    const bob = cable.join('192.168.1.5');
    let sights = 0;
    alice.onSeen(() => (sights += 1));
    for (let i = 0; i < 10_000; i++) cable.say('192.168.1.66', forged());
    const { burst } = lanLimits.datagramsPerAddress;
    expect(sights).toBe(burst);
    expect(alice.near).toBe(lanLimits.neighboursPerAddress);
    const found = search(alice, BOB);
    bob.announce({ clientId: BOB, port: 1 });
    expect(found).toEqual(['192.168.1.5:1']);
  });

  it('of very many addresses costs a bounded number of looks, and the next second is as good as ever', () => {
    const cable = new Cable();
    const alice = cable.join('192.168.1.6');
    let sights = 0;
    alice.onSeen(() => (sights += 1));
    for (let i = 0; i < 10_000; i++) cable.say(`10.${i >> 8}.${i & 255}.1`, forged());
    expect(sights).toBe(lanLimits.datagrams.burst);
    expect(alice.near).toBeLessThanOrEqual(lanLimits.neighbours);
    const found = search(alice, BOB);
    cable.clock.advance(1_000);
    cable.join('192.168.1.5').announce({ clientId: BOB, port: 1 });
    expect(found).toEqual(['192.168.1.5:1']);
  });

  it('that has the key sends a search to a few addresses only', () => {
    const cable = new Cable();
    const found = search(cable.join('192.168.1.6'), BOB);
    for (let i = 0; i < 100; i++) cable.say(`192.168.2.${i}`, forged(BOB));
    expect(found.length).toBe(8);
  });

  it('that says garbage is passed over', () => {
    const cable = new Cable();
    const alice = cable.join('192.168.1.6');
    const found = search(alice, BOB);
    const bytes = seededRandom(5);
    for (let i = 0; i < 2_000; i++) cable.say('192.168.1.66', bytes(i));
    cable.join('192.168.1.5').announce({ clientId: BOB, port: 1 });
    expect(found).toEqual(['192.168.1.5:1']);
  });
});

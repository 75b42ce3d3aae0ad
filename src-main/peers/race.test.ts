import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import type { FriendId } from '../../src-shared/ids';
import type { Way } from '../../src-shared/model';
import type { ByteStream, DialResult } from '../transport/transport';
import type { Candidate, Finder } from './candidate';
import { ANSWER_PATIENCE, DIAL_PATIENCE, DIAL_STAGGER, FIND_PATIENCE } from './limits';
import { Race } from './race';

const key = 'a'.repeat(64) as FriendId;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What becomes of one way: when it is found, how long its dial takes (null: for ever), and how it ends. */
interface Script {
  readonly name: string;
  readonly way: Way;
  /** Milliseconds until it is found; 0: it is known. */
  readonly found: number;
  readonly takes: number | null;
  /** friend: proven after `proof`; stranger: found out after it; mute: nothing ever comes. */
  readonly end: 'refused' | 'friend' | 'stranger' | 'mute';
  readonly proof: number;
  /** Hears of it when it is given up, or brings its stream all the same. */
  readonly heeds: boolean;
}

const script = (name: string, given: Partial<Script>): Script => ({
  ...{ name, way: 'direct', found: 0, takes: 10, end: 'refused', proof: 5, heeds: true, ...given },
});

/** A race over scripted ways on a manual clock, and all that happened in it. */
class Scene {
  readonly clock = new ManualClock(0);
  readonly open = new Set<string>();
  readonly log: string[] = [];
  proven: string | null = null;
  over = 0;
  /** Streams that were proven to be the friend's. */
  winners = 0;
  readonly race: Race;

  constructor(scripts: readonly Script[], finders = 1) {
    this.race = new Race({
      clock: this.clock,
      key,
      finders: Array.from({ length: finders }, (_, index) =>
        this.#finder(scripts.filter((_one, place) => place % finders === index)),
      ),
      wanted: () => true,
      dialling: ({ label }) => this.log.push(`${this.clock.now()} dial ${label}`),
      lost: ({ label }, error) => this.log.push(`${this.clock.now()} ${error} ${label}`),
      connected: (stream, candidate) => {
        this.#connected(stream, candidate, scripts);
      },
      over: () => (this.over += 1),
    });
  }

  /** Lets so many milliseconds pass, with everything on the way. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    for (;;) {
      await turn();
      const next = this.clock.next();
      if (next === null || next > end) break;
      this.clock.advance(next - this.clock.now());
    }
    this.clock.advance(end - this.clock.now());
    await turn();
  }

  #finder(scripts: readonly Script[]): Finder {
    return {
      find: async (_key, signal, found) => {
        for (const one of scripts.filter((known) => known.found === 0)) found(this.#candidate(one));
        const later = scripts.filter((known) => known.found > 0);
        await Promise.all(
          later.map(
            (one) =>
              new Promise<void>((resolve) => {
                const cancel = this.clock.after(one.found, () => {
                  found(this.#candidate(one));
                  resolve();
                });
                signal.addEventListener('abort', () => {
                  cancel();
                  resolve();
                });
              }),
          ),
        );
      },
    };
  }

  #candidate({ name, way, takes, end, heeds }: Script): Candidate {
    return {
      way,
      label: name,
      dial: (signal) =>
        new Promise<DialResult>((resolve) => {
          const cancel =
            takes === null
              ? () => undefined
              : this.clock.after(takes, () => {
                  resolve(
                    end === 'refused'
                      ? { ok: false, error: 'refused' }
                      : { ok: true, stream: this.#stream(name) },
                  );
                });
          signal.addEventListener('abort', () => {
            if (!heeds) return;
            cancel();
            resolve({ ok: false, error: 'closed' });
          });
        }),
    };
  }

  #stream(name: string): ByteStream {
    const nothing = (): void => undefined;
    this.open.add(name);
    return {
      remote: { host: name, port: 1 },
      way: 'direct',
      ...{ open: nothing, pause: nothing, resume: nothing, end: nothing, write: () => true },
      destroy: () => this.open.delete(name),
    };
  }

  #connected(stream: ByteStream, candidate: Candidate, scripts: readonly Script[]): void {
    const one = scripts.find(({ name }) => name === candidate.label);
    this.log.push(`${this.clock.now()} connected ${candidate.label}`);
    if (one?.end === 'friend')
      this.clock.after(one.proof, () => {
        if (this.proven !== null) {
          stream.destroy();
          return;
        }
        this.winners += 1;
        this.proven = candidate.label;
        this.race.stop();
      });
    else if (one?.end === 'stranger')
      this.clock.after(one.proof, () => {
        stream.destroy();
        this.race.disproved(candidate);
      });
  }
}

const run = async (...scripts: Script[]): Promise<Scene> => {
  const scene = new Scene(scripts);
  scene.race.start();
  await scene.pass(200_000);
  return scene;
};

describe('a race of the ways to a friend', () => {
  it('dials the next way a moment later, and at once when one fails', async () => {
    const { log, over } = await run(
      script('slow', { takes: 5_000 }),
      script('quick', { takes: 30 }),
      script('last', { takes: 20 }),
    );
    expect(log).toEqual([
      '0 dial slow',
      `${DIAL_STAGGER} dial quick`,
      `${DIAL_STAGGER + 30} refused quick`,
      `${DIAL_STAGGER + 30} dial last`,
      `${DIAL_STAGGER + 50} refused last`,
      '5000 refused slow',
    ]);
    expect(over).toBe(1);
  });

  it('begins with what was good, then goes by how near a way leads, whatever was found first', async () => {
    const scene = new Scene([
      script('relay', { way: 'relayed' }),
      script('punched', { way: 'punched' }),
      script('address', {}),
      script('lan', { way: 'lan' }),
    ]);
    scene.race.start();
    await scene.pass(1_000);
    expect(scene.log.filter((line) => line.includes('dial')).map((line) => line.split(' ')[2])).toEqual([
      'lan',
      'address',
      'punched',
      'relay',
    ]);
  });

  it('has one winner: the others are given up, and one that connects all the same is closed', async () => {
    const { log, proven, open } = await run(
      script('hangs', { takes: null }),
      script('late', { end: 'friend', takes: 400, heeds: false }),
      script('friend', { end: 'friend', takes: 20, proof: 50 }),
    );
    expect(proven).toBe('friend');
    expect([...open]).toEqual(['friend']);
    expect(log.at(-1)).toBe(`${2 * DIAL_STAGGER + 20} connected friend`);
  });

  it('goes on at once with the rest where the stream is somebody else’s', async () => {
    const { log, proven } = await run(
      script('stranger', { end: 'stranger', takes: 10, proof: 30 }),
      script('friend', { end: 'friend', takes: 10 }),
    );
    expect(log).toEqual([
      '0 dial stranger',
      '10 connected stranger',
      '40 dial friend',
      '50 connected friend',
    ]);
    expect(proven).toBe('friend');
  });

  it('tries again what it gave up for a stream that says nothing', async () => {
    const { proven, log } = await run(
      script('friend', { end: 'friend', takes: 600 }),
      script('mute', { end: 'mute', takes: 10 }),
    );
    expect(proven).toBe('friend');
    expect(log).toContain(`${DIAL_STAGGER + 10 + ANSWER_PATIENCE} dial friend`);
  });

  it('is over when all are lost and all searches ended, those that hang included', () => {
    const hanging: Finder = { find: () => new Promise(() => undefined) };
    const clock = new ManualClock(0);
    let over = 0;
    const events = { dialling: () => undefined, lost: () => undefined, connected: () => undefined };
    new Race({
      clock,
      key,
      finders: [hanging],
      wanted: () => true,
      ...events,
      over: () => (over += 1),
    }).start();
    clock.advance(FIND_PATIENCE - 1);
    expect(over).toBe(0);
    clock.advance(1);
    expect([over, clock.next()]).toEqual([1, null]);
  });

  it('gives up a way that brings nothing', async () => {
    const { log, over } = await run(script('hangs', { takes: null }));
    expect(log).toEqual(['0 dial hangs', `${DIAL_PATIENCE} timeout hangs`]);
    expect(over).toBe(1);
  });

  const scripts = fc.array(
    fc.record({
      way: fc.constantFrom<Way>('lan', 'direct', 'punched', 'relayed'),
      found: fc.constantFrom(0, 0, 5, 300, 9_000, 30_000),
      takes: fc.option(fc.constantFrom(0, 10, 249, 250, 600, 15_000, 80_000)),
      end: fc.constantFrom<Script['end']>('refused', 'friend', 'stranger', 'mute'),
      proof: fc.constantFrom(0, 5, 400, ANSWER_PATIENCE, 9_000),
      heeds: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  it('whatever succeeds, fails, hangs or comes late: at most one winner, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.integer({ min: 1, max: 3 }), async (given, finders) => {
        const all = given.map((one, index) => ({ ...one, name: `way ${index}` }));
        const scene = new Scene(all, finders);
        scene.race.start();
        await scene.pass(400_000);
        expect(scene.winners).toBeLessThanOrEqual(1);
        // Where it was not won, everything was tried that could be, and it said so once.
        expect(scene.over).toBeLessThanOrEqual(1);
        expect(scene.over === 1 || scene.proven !== null).toBe(true);
        const reachable = all.filter(({ takes, found, end }) => {
          return end === 'friend' && found < FIND_PATIENCE && takes !== null && takes < DIAL_PATIENCE;
        });
        if (reachable.length > 0) expect(scene.proven).not.toBeNull();
        // No stream is open but the winner's, and those that were handed over and said nothing.
        const mute = all.filter(({ end }) => end === 'mute').map(({ name }) => name);
        for (const name of scene.open) expect([scene.proven, ...mute]).toContain(name);
        expect(scene.clock.next()).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('stopped at any moment, dials nothing more, tells nothing more, and closes what comes late', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.integer({ min: 0, max: 12_000 }), async (given, at) => {
        const all = given.map((one, index) => ({ ...one, name: `way ${index}`, end: 'mute' as const }));
        const scene = new Scene(all);
        scene.race.start();
        await scene.pass(at);
        const handed = scene.open.size;
        const told = scene.log.length;
        scene.race.stop();
        await scene.pass(400_000);
        expect(scene.log).toHaveLength(told);
        expect(scene.open.size).toBe(handed);
        expect(scene.clock.next()).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

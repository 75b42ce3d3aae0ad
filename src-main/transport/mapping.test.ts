import { describe, expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import { silentLog } from '../base/log';
import { seededRandom } from '../base/random';
import type { Lease, OpenPort } from './lease';
import { Mapper, type Mapping } from './mapping';

const MINUTE = 60_000;

/** A router of the test: what it grants now, and what it was asked. */
class Router {
  readonly clock = new ManualClock();
  readonly asked: string[] = [];
  outside: string | null = '203.0.113.9';
  silent = false;
  #changed: () => void = () => undefined;

  readonly open: OpenPort = (port) => {
    this.asked.push(`open ${port}`);
    return this.#lease(port);
  };

  #lease(port: number): Promise<Lease | null> {
    if (this.outside === null) return Promise.resolve(null);
    return Promise.resolve({
      by: 'pcp',
      external: { host: this.outside, port },
      lasts: 60 * MINUTE,
      renew: () => {
        this.asked.push('renew');
        return this.#lease(port);
      },
      release: () => {
        this.asked.push('release');
        return this.silent ? new Promise(() => undefined) : Promise.resolve();
      },
    });
  }

  mapper(): { mapper: Mapper; states: (Mapping | null)[] } {
    const states: (Mapping | null)[] = [];
    const mapper = Mapper.start({
      clock: this.clock,
      random: seededRandom(4),
      log: silentLog,
      open: this.open,
      watch: (changed) => {
        this.#changed = changed;
        return () => undefined;
      },
    });
    mapper.onChange((state) => states.push(state));
    return { mapper, states };
  }

  move(): void {
    this.#changed();
  }

  /** Lets time pass, with what is promised in it. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= MINUTE) {
      this.clock.advance(Math.min(left, MINUTE));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

const openAt = (host: string, port = 33_733): Mapping => ({
  state: 'open',
  address: { host, port },
  by: 'pcp',
});

describe('a mapped port', () => {
  it('is renewed every ten minutes, and a new address outside is told', async () => {
    const router = new Router();
    const { mapper, states } = router.mapper();
    mapper.map(33_733);
    await router.pass(31 * MINUTE);
    expect(router.asked).toEqual(['open 33733', 'renew', 'renew', 'renew']);
    expect(states).toEqual([openAt('203.0.113.9')]);
    router.outside = '203.0.113.77';
    await router.pass(10 * MINUTE);
    expect(states).toEqual([openAt('203.0.113.9'), openAt('203.0.113.77')]);
    await mapper.close();
  });

  it('that is lost is told, and is asked for again, ever more seldom', async () => {
    const router = new Router();
    const { mapper, states } = router.mapper();
    mapper.map(1);
    await router.pass(MINUTE);
    router.outside = null;
    await router.pass(24 * 60 * MINUTE);
    expect(states).toEqual([openAt('203.0.113.9', 1), { state: 'closed' }]);
    expect(router.asked.filter((one) => one.startsWith('open')).length).toBeLessThan(50);
    router.outside = '203.0.113.9';
    await router.pass(60 * MINUTE);
    expect(states.at(-1)).toEqual(openAt('203.0.113.9', 1));
    await mapper.close();
  });

  it('is asked for at once in another network', async () => {
    const router = new Router();
    router.outside = null;
    const { mapper, states } = router.mapper();
    mapper.map(1);
    await router.pass(5 * MINUTE);
    router.outside = '198.51.100.3';
    router.move();
    await router.pass(1);
    expect(states).toEqual([{ state: 'closed' }, openAt('198.51.100.3', 1)]);
    await mapper.close();
  });

  it('is given back when another one is wanted, or none, or at the end', async () => {
    const router = new Router();
    const { mapper, states } = router.mapper();
    mapper.map(1);
    await router.pass(1);
    mapper.map(2);
    await router.pass(1);
    mapper.map(null);
    await router.pass(1);
    expect(router.asked).toEqual(['open 1', 'release', 'open 2', 'release']);
    expect(states).toEqual([openAt('203.0.113.9', 1), null, openAt('203.0.113.9', 2), null]);
    mapper.map(3);
    await router.pass(1);
    await mapper.close();
    expect(router.asked.at(-1)).toBe('release');
    expect(router.clock.next()).toBeNull();
  });

  it('that the router does not take back keeps nobody waiting for more than a second', async () => {
    const router = new Router();
    router.silent = true;
    const { mapper } = router.mapper();
    mapper.map(1);
    await router.pass(1);
    let closed = false;
    const closing = mapper.close().then(() => (closed = true));
    await router.pass(999);
    expect(closed).toBe(false);
    await router.pass(1);
    await closing;
  });

  it.each([
    ['100.64.0.1', 'carrier'],
    ['100.127.255.254', 'carrier'],
    ['10.0.0.7', 'router'],
    ['192.168.178.20', 'router'],
  ] as const)('at %s, which no stranger reaches, is said to be behind a %s', async (outside, what) => {
    const router = new Router();
    router.outside = outside;
    const { mapper, states } = router.mapper();
    mapper.map(1);
    await router.pass(1);
    expect(states).toEqual([{ state: 'behind', what, by: 'pcp' }]);
    expect(mapper.mapping).toEqual(states[0]);
    await mapper.close();
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { natRules, type NatKind } from './nat';
import { startPortMapper } from './port-mapper';
import { Program } from './program';
import { inside, ip, run } from './system';

/** Addresses that look like those of the internet: private ones are treated otherwise by what is tested. */
const PUBLIC = '11.0.0';
const PUBLIC6 = '2a0f:f:f';
/** Every home has the same addresses inside, as in life. */
const HOME = '192.168.1';
const HOME6 = 'fd12:3456:789a';

/** How a link is slower than a cable, milliseconds and percent. */
export interface Slowness {
  readonly delay: number;
  readonly jitter?: number;
  readonly loss?: number;
}

/** A computer: a network namespace. */
export interface Host {
  readonly namespace: string;
  readonly address: string | null;
  readonly address6: string | null;
  /** The namespace of the router it is behind. */
  readonly router: string | null;
}

/** A computer with a foot in two networks, between which it carries nothing. */
export interface Gateway extends Host {
  /** Its address in the network that leads nowhere else. */
  readonly inside: string;
}

export interface HomeOptions {
  readonly nat: NatKind;
  readonly hosts?: number;
  /** Between the router and the only host. */
  readonly slow?: Slowness;
  /** The router leads ports inside for those who ask. */
  readonly maps?: boolean;
}

/**
 * A small internet in network namespaces: computers with addresses of their own, homes behind routers, and networks that
 * lead nowhere. It is to run in a mount namespace that has /run to itself (scripts/nets.mjs), so everything is gone when
 * the process is, whatever happens, and two labs never meet.
 */
export class Lab {
  readonly #programs: Program[] = [];
  readonly #links: (() => void)[] = [];
  #names = 0;
  #addresses = 10;

  private constructor() {}

  static async open(): Promise<Lab> {
    const lab = new Lab();
    await lab.#bridge('internet');
    return lab;
  }

  /** A computer on the internet itself. */
  async publicHost(): Promise<Host> {
    const [namespace, number] = [await this.#namespace('public'), (this.#addresses += 1)];
    const [address, address6] = [`${PUBLIC}.${number}`, `${PUBLIC6}::${number}`];
    await this.#plug(namespace, 'eth0', 'internet');
    await ip(
      namespace,
      `addr add ${address}/24 dev eth0`,
      `addr add ${address6}/64 dev eth0 nodad`,
      'link set eth0 up',
    );
    return { namespace, address, address6, router: null };
  }

  /** Computers behind a router. */
  async home({ nat, hosts = 1, slow, maps = false }: HomeOptions): Promise<Host[]> {
    const router = await this.#router(nat);
    if (!slow)
      await ip(router, 'link add lan type bridge', `addr add ${HOME}.1/24 dev lan`, 'link set lan up');
    if (maps) this.#links.push(await startPortMapper(router));
    const inHome = async (_: unknown, i: number): Promise<Host> => {
      const namespace = await this.#namespace('host');
      const address = `${HOME}.${i + 2}`;
      if (slow) {
        await this.#slow(`${namespace}:eth0:${address}/24`, `${router}:lan:${HOME}.1/24`, slow);
        await ip(namespace, `route add default via ${HOME}.1`);
      } else await this.#settle(namespace, router, address);
      return { namespace, address, address6: null, router };
    };
    return Promise.all(Array.from({ length: hosts }, inHome));
  }

  /** Takes a computer out of its home: it is in no network for a moment, and then in another home. */
  async move(host: Host, nat: NatKind): Promise<void> {
    await ip(host.namespace, 'link del eth0');
    const router = await this.#router(nat);
    await ip(router, 'link add lan type bridge', `addr add ${HOME}.1/24 dev lan`, 'link set lan up');
    await this.#settle(host.namespace, router, `${HOME}.77`);
  }

  /** Computers on one network that leads nowhere. */
  async lan({ hosts, families }: { hosts: number; families: readonly ('ipv4' | 'ipv6')[] }): Promise<Host[]> {
    const bridge = await this.#bridge('lan');
    const onLan = async (_: unknown, i: number): Promise<Host> => {
      const namespace = await this.#namespace('host');
      const address = families.includes('ipv4') ? `${HOME}.${i + 2}` : null;
      const address6 = families.includes('ipv6') ? `${HOME6}::${i + 2}` : null;
      await this.#plug(namespace, 'eth0', bridge);
      await ip(
        namespace,
        ...(address === null ? [] : [`addr add ${address}/24 dev eth0`]),
        ...(address6 === null ? [] : [`addr add ${address6}/64 dev eth0 nodad`]),
        'link set eth0 up',
      );
      return { namespace, address, address6, router: null };
    };
    return Promise.all(Array.from({ length: hosts }, onLan));
  }

  /** A computer with nothing but a cable to another, which is on the internet as well and forwards nothing. */
  async gateway(): Promise<{ inner: Host; gateway: Gateway }> {
    const [bridge, namespace] = [await this.#bridge('lan'), await this.#namespace('host')];
    const gateway = { ...(await this.publicHost()), inside: `${HOME}.1` };
    const inner = { namespace, address: `${HOME}.2`, address6: null, router: null };
    await this.#plug(namespace, 'eth0', bridge);
    await this.#plug(gateway.namespace, 'lan', bridge);
    await ip(namespace, `addr add ${inner.address}/24 dev eth0`, 'link set eth0 up');
    await ip(gateway.namespace, `addr add ${gateway.inside}/24 dev lan`, 'link set lan up');
    // Whatever looks for a way out takes this one, and is seen.
    await ip(namespace, `route add default via ${gateway.inside}`);
    return { inner, gateway };
  }

  /** Starts one of our bundles on a computer. */
  node(host: Host, name: string, file: string, ...args: readonly string[]): Program {
    const program = new Program(name, host.namespace, [process.execPath, file, ...args]);
    this.#programs.push(program);
    return program;
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    for (const end of this.#links) end();
  }

  async #namespace(kind: string): Promise<string> {
    const name = `${kind}-${(this.#names += 1)}`;
    await run('ip', ['netns', 'add', name]);
    await ip(name, 'link set lo up');
    return name;
  }

  /** A namespace that is a switch. */
  async #bridge(kind: string): Promise<string> {
    const name = kind === 'internet' ? kind : await this.#namespace(kind);
    if (kind === 'internet') await run('ip', ['netns', 'add', name]);
    await ip(name, 'link add bridge type bridge', 'link set bridge up');
    return name;
  }

  /** A cable from `device` of a computer to a switch. */
  async #plug(namespace: string, device: string, to: string, bridge = 'bridge'): Promise<void> {
    const port = `port${(this.#names += 1)}`;
    await run('ip', [
      'link',
      'add',
      port,
      'netns',
      to,
      'type',
      'veth',
      'peer',
      'name',
      device,
      'netns',
      namespace,
    ]);
    await ip(to, `link set ${port} master ${bridge}`, `link set ${port} up`);
  }

  async #router(nat: NatKind): Promise<string> {
    const [router, number] = [await this.#namespace(nat), (this.#addresses += 1)];
    await this.#plug(router, 'ext', 'internet');
    await ip(router, `addr add ${PUBLIC}.${number}/24 dev ext`, 'link set ext up');
    await run('nsenter', [...inside(router).slice(1), 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward']);
    await run('nsenter', [...inside(router).slice(1), 'nft', '-f', '-'], natRules(nat));
    return router;
  }

  /** Plugs a computer in behind a router, under this address. */
  async #settle(namespace: string, router: string, address: string): Promise<void> {
    await this.#plug(namespace, 'eth0', router, 'lan');
    await ip(
      namespace,
      `addr add ${address}/24 dev eth0`,
      'link set eth0 up',
      `route add default via ${HOME}.1`,
    );
  }

  async #slow(one: string, other: string, { delay, jitter = 0, loss = 0 }: Slowness): Promise<void> {
    const figures = ['--delay', String(delay), '--jitter', String(jitter), '--loss', String(loss)];
    const link = spawn('python3', ['nets/slow_link.py', one, other, ...figures], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#links.push(() => link.kill());
    // Its only word is that it is up.
    await Promise.race([
      once(link.stdout, 'data'),
      once(link, 'exit').then(() => Promise.reject(new Error('the slow link did not come up'))),
    ]);
  }
}

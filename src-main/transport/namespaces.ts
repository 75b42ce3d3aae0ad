import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** Networks for tests, inside this machine: Linux namespaces, which only root may make. */

const ip = (...args: string[]): void => {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

/** Why no namespaces can be made here, or null where they can. */
export function whyNoNamespaces(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'network namespaces need Linux and root';
  const probe = `saltbox-probe-${process.pid}`;
  try {
    ip('netns', 'add', probe);
    ip('netns', 'del', probe);
    return null;
  } catch (error) {
    return `no network namespaces: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

/** A program in a namespace, which writes JSON lines. */
export class Program {
  readonly lines: Record<string, unknown>[] = [];
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #waiting = new Set<() => void>();

  constructor(child: ChildProcess) {
    this.#process = child;
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
    if (!child.stdout) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.lines.push(JSON.parse(line) as Record<string, unknown>);
      for (const wake of this.#waiting) wake();
    });
  }

  /** The first line, past or to come, that has these fields. */
  until(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
    const fits = (line: Record<string, unknown>): boolean =>
      Object.entries(fields).every(([name, value]) => line[name] === value);
    return new Promise((resolve) => {
      const look = (): void => {
        const line = this.lines.find(fits);
        if (!line) return;
        this.#waiting.delete(look);
        resolve(line);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Ends its input, which asks it to end. */
  async finish(): Promise<void> {
    this.#process.stdin?.end();
    await this.#ended;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }
}

/** Computers on one switch; `end` takes everything away. */
export class House {
  static #made = 0;
  readonly #name = `sb${process.pid}h${House.#made++}`;
  readonly #computers = new Set<string>();
  readonly #programs = new Set<Program>();

  constructor() {
    ip('netns', 'add', this.#name);
    ip('-n', this.#name, 'link', 'add', 'switch', 'type', 'bridge');
    ip('-n', this.#name, 'link', 'set', 'switch', 'up');
  }

  /** Plugs a computer in, with these addresses, such as `10.1.0.2/24`. */
  plug(computer: string, ...addresses: string[]): void {
    const here = this.#at(computer);
    if (!this.#computers.has(computer)) ip('netns', 'add', here);
    this.#computers.add(computer);
    ip('-n', here, 'link', 'set', 'lo', 'up');
    const [inner, outer] = ['eth0', `to-${computer}`];
    ip('-n', this.#name, 'link', 'add', outer, 'type', 'veth', 'peer', 'name', inner, 'netns', here);
    ip('-n', this.#name, 'link', 'set', outer, 'master', 'switch', 'up');
    // The kernel's own link-local address would not be usable for a second or two.
    ip('-n', here, 'link', 'set', inner, 'addrgenmode', 'none');
    ip('-n', here, 'link', 'set', inner, 'up');
    for (const address of addresses)
      ip('-n', here, 'address', 'add', address, 'dev', inner, ...(address.includes(':') ? ['nodad'] : []));
  }

  /** Sends everything of a computer that is not for its own network to a router. */
  route(computer: string, router: string): void {
    ip('-n', this.#at(computer), 'route', 'add', 'default', 'via', router);
  }

  /** What the kernel of a computer has sent: UDP datagrams, and connections that it began. */
  sent(computer: string): { udp: number; tcp: number } {
    const files = ['/proc/net/snmp', '/proc/net/snmp6'];
    const text = execFileSync('ip', ['netns', 'exec', this.#at(computer), 'cat', ...files], {
      encoding: 'utf8',
    });
    const counter = (protocol: string, name: string): number => {
      const [names = '', values = ''] = text.split('\n').filter((line) => line.startsWith(`${protocol}: `));
      return Number(values.split(' ')[names.split(' ').indexOf(name)]);
    };
    const six = Number(/^Udp6OutDatagrams\s+(\d+)/m.exec(text)?.[1] ?? 0);
    return { udp: counter('Udp', 'OutDatagrams') + six, tcp: counter('Tcp', 'ActiveOpens') };
  }

  unplug(computer: string): void {
    ip('-n', this.#at(computer), 'link', 'del', 'eth0');
  }

  /** Starts a bundle, made by `bundle`, on a computer. */
  run(computer: string, file: string, ...args: string[]): Program {
    return this.start(computer, process.execPath, file, ...args);
  }

  /** Starts any program that writes JSON lines. */
  start(computer: string, ...command: string[]): Program {
    const child = spawn('ip', ['netns', 'exec', this.#at(computer), ...command], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const program = new Program(child);
    this.#programs.add(program);
    return program;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#programs].map((program) => program.kill()));
    for (const computer of this.#computers) ip('netns', 'del', this.#at(computer));
    ip('netns', 'del', this.#name);
  }

  #at(computer: string): string {
    return `${this.#name}-${computer}`;
  }
}

/** Makes a program that Node can run out of a TypeScript file beside this one. Answers its path. */
export async function bundle(name: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'saltbox-program-')), `${name}.cjs`);
  await build({
    ...{ entryPoints: [join(import.meta.dirname, `${name}.ts`)], outfile },
    ...{ bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'error' },
    absWorkingDir: join(import.meta.dirname, '../..'),
    external: ['sodium-native'],
    define: { 'import.meta.url': 'undefined' },
    banner: { js: `module.paths.push(${JSON.stringify(join(import.meta.dirname, '../../node_modules'))});` },
  });
  return outfile;
}

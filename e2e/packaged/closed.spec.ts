import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = process.env['SALTBOX_PACKAGED'] ?? '';
const program = join(folder, 'saltbox');

/** How the fuses of a program are to be. */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
} as const;

/** What it writes when its window is there. */
const SHOWN = '"window-shown"';

interface Start {
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it writes when it is where it was wanted. */
  readonly until?: string;
}

/** Starts the real package as its users do, runs `meanwhile` when it is there, and ends it. Answers all that it wrote. */
async function started(
  { folder: where = folder, args = [], env = {}, until = SHOWN }: Start,
  meanwhile?: (pid: number) => Promise<void> | void,
): Promise<string> {
  const profile = join(mkdtempSync(join(tmpdir(), 'saltbox-closed-')), 'profile');
  const app = spawn(join(where, 'saltbox.sh'), ['--profile', profile, '--no-discovery', ...args], {
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ended = once(app, 'exit');
  try {
    await new Promise<void>((shown, failed) => {
      const read = (bytes: Buffer): void => {
        written += bytes.toString();
        if (written.includes(until)) shown();
      };
      app.stdout.on('data', read);
      app.stderr.on('data', read);
      app.once('exit', () => {
        failed(new Error(`it ended before that, and wrote: ${written}`));
      });
    });
    await meanwhile?.(app.pid ?? 0);
  } finally {
    // A box that nobody clicks away does not hear of the usual signal.
    app.kill(until === SHOWN ? 'SIGTERM' : 'SIGKILL');
    await ended;
  }
  return written;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
  });

/** A script that leaves a trace beside itself if it is run. */
function trap(place = mkdtempSync(join(tmpdir(), 'saltbox-trap-'))): { path: string; sprung: () => boolean } {
  const path = join(place, 'trap.js');
  writeFileSync(path, `require('node:fs').writeFileSync(__dirname + '/sprung', '');`);
  return { path, sprung: () => existsSync(join(place, 'sprung')) };
}

test('its fuses are blown', async () => {
  const wire = await getCurrentFuseWire(program);
  for (const [name, on] of Object.entries(FUSES) as [keyof typeof FUSES, boolean][]) {
    const state = wire[FuseV1Options[name]];
    // An Electron that only stands in may be too old to have this one.
    if (state === undefined) expect(name).toBe('GrantFileProtocolExtraPrivileges');
    else expect(String.fromCharCode(state), name).toBe(on ? '1' : '0');
  }
});

test('it does not run as Node, nor what the environment asks Node to run', async () => {
  const [asNode, required] = [trap(), trap()];
  await started({ args: [asNode.path], env: { ELECTRON_RUN_AS_NODE: '1' } });
  await started({ env: { NODE_OPTIONS: `--require=${required.path}` } });
  expect([asNode.sprung(), required.sprung()]).toEqual([false, false]);
});

test('no debugger gets in, by the ports of Node or of Chromium', async () => {
  for (const name of ['inspect', 'inspect-brk', 'remote-debugging-port']) {
    const port = await freePort();
    const written = await started({ args: [`--${name}=${port}`] }, async () => {
      expect(await isOpen(port), name).toBe(false);
    });
    expect(written).not.toContain('listening on ws');
  }
});

test('no debugger gets in by a pipe, or by the signal that starts one in Node', async () => {
  const written = await started({ args: ['--remote-debugging-pipe'] }, (pid) => {
    // Node would catch that signal, the tenth: the kernel tells by a bit for each.
    const caught = /^SigCgt:\t(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
    expect(BigInt(`0x${caught}`) & (1n << 9n)).toBe(0n);
  });
  expect(written).toContain('"through":"remote-debugging-pipe"');
});

test('it does not start without its sandbox, and says what to do', async () => {
  const off = [
    { args: ['--no-sandbox'] },
    { args: ['--disable-seccomp-filter-sandbox'] },
    { env: { ELECTRON_DISABLE_SANDBOX: '1' } },
  ];
  for (const one of off) {
    const written = await started({ ...one, until: 'Saltbox cannot start.' });
    expect(written).toContain('install the .deb there');
    expect(written).not.toContain(SHOWN);
  }
});

test('nothing is put before its other processes, and no keys of connections are written', async () => {
  const place = mkdtempSync(join(tmpdir(), 'saltbox-prefix-'));
  const [prefix, sprung, keys] = [join(place, 'trap.sh'), join(place, 'sprung'), join(place, 'keys')];
  writeFileSync(prefix, `#!/bin/sh\ntouch '${sprung}'\nexec "$@"\n`, { mode: 0o755 });
  const wanted = [
    ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher'].map((name) => [name, prefix] as const),
    ['ssl-key-log-file', keys] as const,
    ['disable-gpu-sandbox', ''] as const,
  ];
  const written = await started({ args: wanted.map(([name, value]) => `--${name}=${value}`) });
  for (const [name] of wanted) expect(written).toContain(`"through":"${name}"`);
  expect([existsSync(sprung), existsSync(keys)]).toEqual([false, false]);
});

test('it runs its own archive alone, whatever lies beside it', async () => {
  const tampered = `${folder}-tampered`;
  execFileSync('cp', ['-al', folder, tampered]);
  try {
    const beside = join(tampered, 'resources/app');
    mkdirSync(beside);
    writeFileSync(join(beside, 'package.json'), '{ "name": "beside", "main": "trap.js" }');
    const { path, sprung } = trap(beside);
    await started({ folder: tampered });
    expect([existsSync(path), sprung()]).toEqual([true, false]);
  } finally {
    rmSync(tampered, { recursive: true });
  }
});

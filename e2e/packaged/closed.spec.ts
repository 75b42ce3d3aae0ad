import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

interface Start {
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real package as its users do, runs `meanwhile` when its window is there, and ends it. Answers all that it wrote. */
async function started(
  { folder: where = folder, args = [], env = {} }: Start,
  meanwhile?: () => Promise<void>,
): Promise<string> {
  const profile = join(mkdtempSync(join(tmpdir(), 'saltbox-closed-')), 'profile');
  const app = spawn(join(where, 'saltbox.sh'), ['--profile', profile, '--no-discovery', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ended = once(app, 'exit');
  try {
    await new Promise<void>((shown, failed) => {
      const read = (bytes: Buffer): void => {
        written += bytes.toString();
        if (written.includes('"window-shown"')) shown();
      };
      app.stdout.on('data', read);
      app.stderr.on('data', read);
      app.once('exit', () => {
        failed(new Error(`it ended before its window was there: ${written}`));
      });
    });
    await meanwhile?.();
  } finally {
    app.kill();
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

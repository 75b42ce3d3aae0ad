import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check, Finding, Outcome } from '../../../src-shared/check';
import { outcomes } from '../../../src-shared/check';
import { ManualClock } from '../../base/clock';
import { DATABASE } from '../../backup/restore';
import { layTripwire, type Tripwire } from '../../transport/tripwire';
import { SecurityCheck, type Surroundings } from './security-check';

vi.mock('electron', () => ({}));
vi.mock('../../transport/tripwire', { spy: true });

const report = { node: [], policies: [], permissions: [] };
let dir: string;

const checkWith = (more: Partial<Surroundings> = {}): SecurityCheck =>
  new SecurityCheck({
    clock: new ManualClock(),
    window: () => null,
    dir,
    sealing: () => ({
      ...{ by: 'passphrase', keyringToo: false, keyringThere: false, recovery: false, recovered: false },
    }),
    about: () =>
      Promise.resolve({
        version: '1',
        electron: '1',
        chromium: '1',
        commit: null,
        hash: null,
        replaced: false,
      }),
    started: () => ({ switches: [], execArgv: [], inspector: undefined }),
    sandboxed: () => true,
    fuses: () => Promise.resolve(null),
    ...more,
  });

const of = (found: readonly Finding[], wanted: Check): Outcome | undefined =>
  found.find(({ outcome }) => outcomes[outcome][0] === wanted)?.outcome;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'saltbox-check-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('a check that begins while another does', () => {
  it('is the one that is listened for, though the other is ready later', async () => {
    const check = checkWith();
    const late = await layTripwire();
    let ready: (wire: Tripwire) => void = () => undefined;
    vi.mocked(layTripwire).mockReturnValueOnce(
      new Promise((done) => {
        ready = done;
      }),
    );
    const left = check.start();
    const to = await check.start();
    ready(late);
    expect(await left).toBeNull();
    const caught = connect(to?.tcp ?? 0, to?.host);
    caught.write('GET /fetch');
    await once(caught, 'close');
    expect(of(await check.finish(report), 'network')).toBe('network-reached');
  });
});

describe('a check that cannot be made', () => {
  it('leaves the others what they found', async () => {
    // A folder can be opened, and not read.
    mkdirSync(join(dir, DATABASE));
    const found = await checkWith({
      fuses: () => Promise.reject(new Error('EACCES')),
      sandboxed: () => {
        throw new Error('no such process');
      },
    }).finish(report);
    expect(found).toHaveLength(11);
    expect(of(found, 'fuses')).toBe('fuses-unread');
    expect(of(found, 'database')).toBe('database-untold');
    expect(of(found, 'sandbox')).toBe('sandbox-untold');
    expect(of(found, 'vault')).toBe('vault-passphrase');
  });
});

describe.skipIf(process.platform === 'win32')('the rights in a profile', () => {
  it('are well where nobody else can come in, with the files that are there', async () => {
    writeFileSync(join(dir, 'vault.json'), '{}', { mode: 0o600 });
    expect(of(await checkWith().finish(report), 'files')).toBe('files-own');
  });

  it('cannot be told of a folder that cannot be looked at', async () => {
    const found = await checkWith({ dir: join(dir, 'gone') }).finish(report);
    expect(of(found, 'files')).toBe('files-unread');
  });

  it('cannot be told of a file that is there and cannot be looked at', async () => {
    symlinkSync('vault.json', join(dir, 'vault.json'));
    expect(of(await checkWith().finish(report), 'files')).toBe('files-unread');
  });
});

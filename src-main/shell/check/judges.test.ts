import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '../../../src-shared/check';
import { judgeDatabase, judgeFiles, judgeVault } from './disk';
import { judgeFuses, readFuses } from './fuses';
import { judgeIsolation, judgeNetwork, judgePage, judgePermissions } from './page';
import { hashOf, judgeProgram } from './program';
import { judgeSandbox } from './sandbox';
import { judgeSwitches } from './switches';

type Row = readonly [what: string, found: Finding, outcome: Outcome, ...details: string[]];

const status = (more: string): string =>
  `Name:\tsaltbox\nNSpid:\t812\t1\nNoNewPrivs:\t1\nSeccomp:\t2\n${more}`;
const kernel = (text: string | null, sandboxed?: boolean): Finding =>
  judgeSandbox({ status: text, sandboxed });
const clean = { node: [], policies: ['default-src data:', "default-src 'none'"], permissions: [] };
const ours = { origin: 'app://saltbox', policy: "default-src 'none'" };
const started = { switches: [], execArgv: [], inspector: undefined };
const sealing = {
  by: 'passphrase',
  keyringToo: false,
  keyringThere: true,
  recovery: true,
  recovered: false,
} as const;
const fuses = (letters: string): Uint8Array => Buffer.from(letters, 'latin1');
const plainPage = Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(4080)]);
const about = {
  version: '0.1.0',
  electron: '45',
  chromium: '150',
  commit: 'c0ffee0',
  hash: 'ab'.repeat(32),
  replaced: false,
};

const rows: readonly Row[] = [
  ['a page that the kernel holds', kernel(status('')), 'sandbox-on'],
  ['no filter for system calls', kernel(status('').replace('\t2', '\t0')), 'sandbox-off', 'Seccomp: 0'],
  [
    'a way to more rights',
    kernel(status('').replace('Privs:\t1', 'Privs:\t0')),
    'sandbox-off',
    'NoNewPrivs: 0',
  ],
  ['one space of processes', kernel(status('').replace('812\t1', '812')), 'sandbox-off', 'NSpid: 812'],
  ['what a system says that is no Linux', kernel(null, true), 'sandbox-on'],
  ['such a system that says no', kernel(null, false), 'sandbox-off'],
  ['a system that says nothing', kernel(null), 'sandbox-untold'],

  ['a page without Node', judgeIsolation(clean), 'isolation-on'],
  ['a page with Node', judgeIsolation({ ...clean, node: ['process'] }), 'isolation-off', 'process'],

  ['silence', judgeNetwork(new Set()), 'network-none'],
  ['a request', judgeNetwork(new Set(['fetch', 'udp'])), 'network-reached', 'fetch', 'udp'],
  ['nobody to listen', judgeNetwork(null), 'network-untold'],

  ['our page', judgePage({ ...clean, url: 'app://saltbox/' }, ours), 'page-own'],
  [
    'another page',
    judgePage({ ...clean, url: 'app://saltbox.evil/' }, ours),
    'page-foreign',
    'app://saltbox.evil/',
  ],
  [
    'another policy',
    judgePage({ url: 'app://saltbox/', policies: ['default-src *'] }, ours),
    'page-foreign',
    'Content-Security-Policy',
    'default-src *',
  ],
  [
    'no policy',
    judgePage({ url: 'app://saltbox/', policies: [] }, ours),
    'page-foreign',
    'Content-Security-Policy',
  ],

  ['no permission', judgePermissions(clean), 'permissions-none'],
  ['a permission', judgePermissions({ ...clean, permissions: ['camera'] }), 'permissions-some', 'camera'],

  ['a plain start', judgeSwitches({ ...started, execArgv: ['--no-warnings'] }), 'switches-none'],
  ['an open door', judgeSwitches({ ...started, switches: ['no-sandbox'] }), 'switches-some', '--no-sandbox'],
  [
    'a start for a debugger',
    judgeSwitches({ ...started, execArgv: ['--inspect-brk=0'] }),
    'switches-some',
    '--inspect-brk=0',
  ],
  [
    'a debugger’s port',
    judgeSwitches({ ...started, inspector: 'ws://127.0.0.1:1/x' }),
    'switches-some',
    'ws://127.0.0.1:1/x',
  ],

  ['blown fuses', judgeFuses([fuses('01001100')]), 'fuses-set'],
  ['blown fuses of an Electron with more', judgeFuses([fuses('010011001')]), 'fuses-set'],
  [
    'blown fuses, of which one is not there',
    judgeFuses([fuses('01001100'), fuses('0100110')]),
    'fuses-unread',
    'GrantFileProtocolExtraPrivileges',
  ],
  [
    'a fuse that is open where another is not there',
    judgeFuses([fuses('11')]),
    'fuses-open',
    'RunAsNode: on',
  ],
  ['a fuse that is gone', judgeFuses([fuses('r1001100')]), 'fuses-set'],
  ['Node within reach', judgeFuses([fuses('11001100')]), 'fuses-open', 'RunAsNode: on'],
  [
    'a program that is not checked',
    judgeFuses([fuses('01000100')]),
    'fuses-open',
    'EnableEmbeddedAsarIntegrityValidation: off',
  ],
  [
    'a fuse left as it comes',
    judgeFuses([fuses('01\x9001100')]),
    'fuses-open',
    'EnableNodeOptionsEnvironmentVariable: on',
  ],
  [
    'one processor of two',
    judgeFuses([fuses('01001100'), fuses('01011100')]),
    'fuses-open',
    'EnableNodeCliInspectArguments: on',
  ],
  ['no fuses', judgeFuses([]), 'fuses-unread'],
  ['no release', judgeFuses(null), 'fuses-untold'],

  ['a passphrase', judgeVault(sealing, false), 'vault-passphrase'],
  ['a passphrase with the keyring', judgeVault({ ...sealing, keyringToo: true }, false), 'vault-both'],
  ['a keyring', judgeVault({ ...sealing, by: 'keyring' }, false), 'vault-keyring'],
  ['a key file', judgeVault({ ...sealing, by: 'keyfile' }, true), 'vault-keyfile', 'vault.key'],
  ['a key file that was left', judgeVault(sealing, true), 'vault-leftover', 'vault.key'],

  ['a sealed page', judgeDatabase(randomBytes(4096)), 'database-encrypted'],
  ['a plain database', judgeDatabase(plainPage), 'database-readable', 'SQLite format 3'],
  ['a page of text', judgeDatabase(new Uint8Array(4096).fill(97)), 'database-readable', '1 / 256'],
  ['half a page', judgeDatabase(randomBytes(100)), 'database-untold'],

  ['a closed folder', judgeFiles([{ name: '.', mode: 0o40700, own: true }]), 'files-own'],
  ['an open folder', judgeFiles([{ name: '.', mode: 0o40755, own: true }]), 'files-open', '. 755'],
  [
    'somebody else’s file',
    judgeFiles([{ name: 'vault.key', mode: 0o600, own: false }]),
    'files-open',
    'vault.key 600',
  ],
  ['a system without such rights', judgeFiles(null), 'files-untold'],

  ['a release', judgeProgram(about), 'program-hash', '0.1.0', 'c0ffee0', 'ab'.repeat(32)],
  [
    'an update beneath it',
    judgeProgram({ ...about, hash: null, replaced: true }),
    'program-replaced',
    '0.1.0',
  ],
  ['a working copy', judgeProgram({ ...about, commit: null, hash: null }), 'program-untold', '0.1.0'],
];

describe('the security check', () => {
  it.each(rows)('of %s', (_what, found, outcome, ...details) => {
    expect(found).toEqual({ outcome, details });
  });

  it('knows the hash of a program that comes in pieces', async () => {
    // SHA-256 of "abc", FIPS 180-2.
    const pieces = Readable.from([Buffer.from('a'), Buffer.from('bc')]);
    expect(await hashOf(pieces)).toMatch(/^ba7816bf.*15ad$/);
  });
});

describe('the fuses of an Electron', () => {
  const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const wire = (letters: string, version = 1): Buffer =>
    Buffer.concat([
      Buffer.from(SENTINEL),
      Buffer.from([version, letters.length]),
      Buffer.from(letters, 'latin1'),
    ]);
  const electron = (...wires: Buffer[]): Buffer =>
    Buffer.concat([Buffer.alloc(5000, 0x64), ...wires.flatMap((one) => [one, randomBytes(3000)])]);
  const inPieces = (bytes: Buffer, size: number): Readable => {
    const count = Math.ceil(bytes.length / size);
    return Readable.from(
      Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
    );
  };
  const read = async (bytes: Buffer, size: number): Promise<string[]> =>
    (await readFuses(inPieces(bytes, size))).map((row) => Buffer.from(row).toString('latin1'));

  it.each([1, 7, 33, 4096, 1_000_000])(
    'are found in pieces of %i bytes, for each processor',
    async (size) => {
      expect(await read(electron(wire('0100110'), wire('010\x90r1')), size)).toEqual([
        '0100110',
        '010\x90r1',
      ]);
    },
  );

  it('are none where there are none, where they are cut off, or where they are of another version', async () => {
    expect(await read(electron(), 512)).toEqual([]);
    expect(await read(wire('0100110').subarray(0, -1), 512)).toEqual([]);
    expect(await read(electron(wire('0100110', 2)), 512)).toEqual([]);
  });
});

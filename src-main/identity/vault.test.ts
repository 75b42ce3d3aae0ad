import { beforeEach, describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../base/bytes';
import { seededRandom } from '../base/random';
import { SaltboxError, type Result } from '../../src-shared/errors';
import { writeWhole } from './disk';
import { diskKeyFile } from './key-file';
import type { Keyring } from './keyring';
import { Crash, MemoryDisk } from './memory-disk';
import type { OpenVault } from './open-vault';
import type { VaultFile } from './places';
import { Tries } from './tries';
import { Vault, type Credential } from './vault';
import { sealedSecrets, toBase64 } from './vault-record';

const cost = { passes: 1, memory: 8 };
const random = seededRandom(5);
const clock = { now: 1_700_000_000_000 };
const keyringOf = (mask: number): Keyring => {
  const xor = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ mask);
  return {
    seal: (text) => xor(Buffer.from(text)),
    open: (sealed) => Buffer.from(xor(sealed)).toString(),
  };
};
const aKeyring = keyringOf(0x5a);

const fileOn = (disk: MemoryDisk): VaultFile => ({
  read: () => {
    const bytes = disk.read('vault.json');
    return bytes === null ? undefined : (JSON.parse(fromUtf8(bytes) ?? '') as unknown);
  },
  write: (record) => {
    writeWhole(disk, 'vault.json', utf8(JSON.stringify(record)));
  },
});
const vaultOn = (disk: MemoryDisk, keyring: Keyring | null = null): Vault =>
  new Vault({
    file: fileOn(disk),
    keyFile: diskKeyFile(disk, 'vault.key'),
    keyring,
    tries: new Tries(disk, 'vault.tries', () => clock.now),
    random,
    cost,
  });

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new SaltboxError(result.error);
  return result.value;
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);
const identityOf = (vault: OpenVault): string => toBase64(vault.secrets().identity);
const quietly = (vault: Vault, mayCreate = false): OpenVault => {
  const opened = vault.openQuietly(mayCreate);
  if (!opened) throw new Error('it asks');
  return opened;
};
const files = (disk: MemoryDisk): string[] =>
  ['vault.json', 'vault.key', 'vault.key.new', 'vault.tries'].filter((path) => disk.read(path) !== null);
const setPassphrase = (vault: OpenVault, next: string, current: string | null = null, keyringToo = false) =>
  vault.setPassphrase(next, { current, keyringToo });

let disk: MemoryDisk;
let open: OpenVault;
let identity: string;
beforeEach(() => {
  disk = new MemoryDisk();
  open = quietly(vaultOn(disk), true);
  identity = identityOf(open);
});

describe('a passphrase', () => {
  it('alone opens the vault, in any way of composing its letters, and takes the key file away', async () => {
    expect(files(disk)).toEqual(['vault.json', 'vault.key']);
    must(await setPassphrase(open, 'Blaues Häuschen ﬁn'));
    expect(files(disk)).toEqual(['vault.json']);
    const vault = vaultOn(disk);
    expect(vault.ways).toEqual({ passphrase: true, recovery: false });
    expect(vault.openQuietly(false)).toBeNull();
    const again = must(await vault.open({ passphrase: 'Blaues Häuschen fin'.normalize('NFD') }));
    expect(identityOf(again)).toBe(identity);
    expect(again.sealing).toMatchObject({ by: 'passphrase', keyringToo: false, recovered: false });
  });

  it('that is wrong, empty or too long is refused, and changes nothing that opens', async () => {
    must(await setPassphrase(open, 'right'));
    const before = disk.read('vault.json');
    const vault = vaultOn(disk);
    expect(codeOf(await vault.open({ passphrase: 'wrong' }))).toBe('passphrase-wrong');
    expect(codeOf(await vault.open({ passphrase: '' }))).toBe('passphrase-empty');
    expect(codeOf(await vault.open({ passphrase: 'x'.repeat(1025) }))).toBe('passphrase-long');
    expect(codeOf(await open.setPassphrase('next', { current: 'wrong', keyringToo: false }))).toBe(
      'passphrase-wrong',
    );
    expect(codeOf(await open.removePassphrase(null))).toBe('passphrase-empty');
    expect(disk.read('vault.json')).toEqual(before);
    expect(identityOf(must(await vault.open({ passphrase: 'right' })))).toBe(identity);
  });

  it('is changed and removed by who knows it', async () => {
    must(await setPassphrase(open, 'one'));
    must(await setPassphrase(open, 'two', 'one'));
    expect(codeOf(await vaultOn(disk).open({ passphrase: 'one' }))).toBe('passphrase-wrong');
    must(await must(await vaultOn(disk).open({ passphrase: 'two' })).removePassphrase('two'));
    expect(files(disk)).toEqual(['vault.json', 'vault.key']);
    const vault = quietly(vaultOn(disk));
    expect(identityOf(vault)).toBe(identity);
    expect(codeOf(await vault.removePassphrase(null))).toBe('passphrase-none');
  });

  it('takes the keyring away too, unless that shall open as well', async () => {
    const own = new MemoryDisk();
    const vault = quietly(vaultOn(own, aKeyring), true);
    expect(files(own)).toEqual(['vault.json']);
    must(await setPassphrase(vault, 'one'));
    expect(vaultOn(own, aKeyring).openQuietly(false)).toBeNull();
    must(await setPassphrase(vault, 'one', 'one', true));
    const both = quietly(vaultOn(own, aKeyring));
    expect(both.sealing).toMatchObject({ by: 'passphrase', keyringToo: true, keyringThere: true });
    // Where the keyring is lost, the passphrase is asked for.
    expect(vaultOn(own, null).openQuietly(false)).toBeNull();
    expect(vaultOn(own, keyringOf(1)).openQuietly(false)).toBeNull();
    must(await vaultOn(own, null).open({ passphrase: 'one' }));
    must(await both.removePassphrase('one'));
    expect(both.sealing).toMatchObject({ by: 'keyring', keyringToo: false });
    expect(files(own)).toEqual(['vault.json']);
  });

  it('that is wrong again and again has to wait, longer each time and over restarts, and no longer than told', async () => {
    must(await setPassphrase(open, 'right'));
    const guess = async (passphrase: string) => vaultOn(disk).open({ passphrase });
    const waits: number[] = [];
    for (let n = 0; n < 11; n++) {
      waits.push(vaultOn(disk).wait);
      clock.now += vaultOn(disk).wait;
      expect(codeOf(await guess('wrong'))).toBe('passphrase-wrong');
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
    expect(await guess('right')).toMatchObject({
      error: { code: 'passphrase-wait', params: { seconds: 300 } },
    });
    // A clock that was set back does not lock anybody out for longer.
    clock.now -= 1e9;
    expect(vaultOn(disk).wait).toBe(300_000);
    clock.now += 1e9 + 300_000;
    must(await guess('right'));
    expect(vaultOn(disk).wait).toBe(0);
    expect(files(disk)).toEqual(['vault.json']);
  });

  it('opens on a full disk, and with a damaged count of tries', async () => {
    must(await setPassphrase(open, 'right'));
    writeWhole(disk, 'vault.tries', utf8('{"failed":'));
    expect(vaultOn(disk).wait).toBe(0);
    disk.fullAt = 0;
    expect(identityOf(must(await vaultOn(disk).open({ passphrase: 'right' })))).toBe(identity);
  });
});

describe('a recovery code', () => {
  it('opens what the passphrase no longer does, and leads to a new passphrase', async () => {
    must(await setPassphrase(open, 'forgotten'));
    const code = open.makeRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(vaultOn(disk).ways).toEqual({ passphrase: true, recovery: true });
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
    const again = must(await vaultOn(disk).open({ recovery: typed }));
    expect(identityOf(again)).toBe(identity);
    expect(again.sealing.recovered).toBe(true);
    must(await setPassphrase(again, 'new'));
    expect(again.sealing).toMatchObject({ recovered: false, recovery: true });
    expect(codeOf(await setPassphrase(again, 'newer'))).toBe('passphrase-empty');
    must(await vaultOn(disk).open({ passphrase: 'new' }));
    must(await vaultOn(disk).open({ recovery: code }));
  });

  it('stands in for a keyring that is lost, and lets what there is now take over', async () => {
    const own = new MemoryDisk();
    const first = quietly(vaultOn(own, aKeyring), true);
    expect(() => vaultOn(own, null).openQuietly(false)).toThrow(/keyring of the desktop/);
    const code = first.makeRecoveryCode();
    expect(vaultOn(own, null).openQuietly(false)).toBeNull();
    expect(vaultOn(own, null).ways).toEqual({ passphrase: false, recovery: true });
    const again = must(await vaultOn(own, null).open({ recovery: code }));
    must(await again.removePassphrase(null));
    expect(identityOf(quietly(vaultOn(own, null)))).toBe(identityOf(first));
    expect(files(own)).toEqual(['vault.json', 'vault.key']);
  });

  it('is replaced by a newer one', async () => {
    const [one, two] = [open.makeRecoveryCode(), open.makeRecoveryCode()];
    expect(codeOf(await vaultOn(disk).open({ recovery: one }))).toBe('recovery-wrong');
    must(await vaultOn(disk).open({ recovery: two }));
  });

  it('with a typing error is said to be so, whichever letter it is', async () => {
    const code = open.makeRecoveryCode();
    const refused = async (recovery: string): Promise<string> =>
      codeOf(await vaultOn(disk).open({ recovery }));
    expect(await refused('')).toBe('recovery-short');
    expect(await refused(code.slice(0, -1))).toBe('recovery-short');
    expect(await refused(`${code}0`)).toBe('recovery-long');
    expect(await refused(code.replace(/^./, 'ü'))).toBe('recovery-character');
    for (let at = 0; at < code.length; at++) {
      const letter = code.charAt(at);
      if (letter === '-') continue;
      const other = letter === '7' ? '8' : '7';
      expect(await refused(code.slice(0, at) + other + code.slice(at + 1))).toBe('recovery-checksum');
    }
    // Right letters of somebody else's.
    expect(await refused(quietly(vaultOn(new MemoryDisk()), true).makeRecoveryCode())).toBe('recovery-wrong');
  });
});

describe('a vault of version 1', () => {
  const vaultKey = random(32);
  const secrets = { identity: random(32), database: random(32) };
  const sealed = sealedSecrets(secrets, vaultKey, random);

  it('beside a key file is read and upgraded, and the file no longer opens the secrets themselves', () => {
    writeWhole(disk, 'vault.key', vaultKey);
    writeWhole(disk, 'vault.json', utf8(JSON.stringify({ version: 1, wrap: { by: 'keyfile' }, sealed })));
    const first = quietly(vaultOn(disk, aKeyring));
    expect(first.secrets()).toEqual(secrets);
    // Also where a keyring is there now: headless, which has none, must go on reading it.
    expect(first.sealing.by).toBe('keyfile');
    expect(fileOn(disk).read()).toMatchObject({ version: 2 });
    expect(disk.read('vault.key')).toEqual(vaultKey);
    expect(quietly(vaultOn(disk)).secrets()).toEqual(secrets);
  });

  it('under a keyring is read and upgraded', () => {
    const own = new MemoryDisk();
    const data = toBase64(aKeyring.seal(toBase64(vaultKey)));
    writeWhole(
      own,
      'vault.json',
      utf8(JSON.stringify({ version: 1, wrap: { by: 'keyring', data }, sealed })),
    );
    expect(() => vaultOn(own).openQuietly(false)).toThrow(/keyring of the desktop/);
    expect(quietly(vaultOn(own, aKeyring)).secrets()).toEqual(secrets);
    expect(fileOn(own).read()).toMatchObject({ version: 2 });
    expect(quietly(vaultOn(own, aKeyring)).sealing.by).toBe('keyring');
    expect(files(own)).toEqual(['vault.json']);
  });
});

describe('a vault', () => {
  it('begins with a key file that a crash left alone, and replaces one that is damaged', () => {
    for (const left of [random(32), new Uint8Array(0), random(5)]) {
      const own = new MemoryDisk();
      writeWhole(own, 'vault.key', left);
      const made = identityOf(quietly(vaultOn(own), true));
      expect(own.read('vault.key')?.length).toBe(32);
      expect(identityOf(quietly(vaultOn(own)))).toBe(made);
    }
  });

  it.each([
    ['passes', 17],
    ['memory', 1024 * 1024 + 1],
    ['memory', 2 ** 40],
    ['passes', 0],
  ])('that asks for %s of %i is not obeyed', async (field, value) => {
    must(await setPassphrase(open, 'right'));
    const record = fileOn(disk).read() as { slots: { passphrase: Record<string, unknown> } };
    record.slots.passphrase[field] = value;
    writeWhole(disk, 'vault.json', utf8(JSON.stringify(record)));
    expect(() => vaultOn(disk).ways).toThrow(/damaged/);
  });

  it('that was wiped opens nothing and changes nothing', async () => {
    open.wipe();
    expect(() => open.secrets()).toThrow();
    expect(() => open.makeRecoveryCode()).toThrow();
    await expect(setPassphrase(open, 'late')).rejects.toThrow();
    expect(identityOf(quietly(vaultOn(disk)))).toBe(identity);
  });
});

describe('a crash, a power cut or a full disk at any step', () => {
  const code = (vault: OpenVault): Credential => ({ recovery: vault.makeRecoveryCode() });
  /** Everything that writes, from a state made by `before`; `ways` are those of which one must open afterwards. */
  const works: Record<
    string,
    {
      before: (vault: OpenVault) => Promise<readonly Credential[]>;
      work: (vault: Vault, credentials: readonly Credential[]) => Promise<unknown>;
      after: readonly Credential[];
    }
  > = {
    'setting a passphrase': {
      before: () => Promise.resolve([]),
      work: async (vault) => setPassphrase(quietly(vault), 'new'),
      after: [{ passphrase: 'new' }],
    },
    'changing a passphrase': {
      before: async (vault) => {
        must(await setPassphrase(vault, 'old'));
        return [{ passphrase: 'old' }];
      },
      work: async (vault) => setPassphrase(must(await vault.open({ passphrase: 'old' })), 'new', 'old'),
      after: [{ passphrase: 'new' }],
    },
    'removing a passphrase': {
      before: async (vault) => {
        must(await setPassphrase(vault, 'old'));
        return [{ passphrase: 'old' }];
      },
      work: async (vault) => must(await vault.open({ passphrase: 'old' })).removePassphrase('old'),
      after: [],
    },
    'a new passphrase by recovery code': {
      before: async (vault) => {
        must(await setPassphrase(vault, 'old'));
        return [code(vault)];
      },
      work: async (vault, [recovery]) =>
        setPassphrase(must(await vault.open(recovery ?? { recovery: '' })), 'new'),
      after: [{ passphrase: 'new' }],
    },
    'a new recovery code': {
      before: (vault) => Promise.resolve([code(vault)]),
      // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection, as of the others
      work: async (vault) => quietly(vault).makeRecoveryCode(),
      after: [],
    },
  };

  it.each(Object.entries(works))(
    'of %s leaves a vault that opens',
    async (_name, { before, work, after }) => {
      const credentials = await before(open);
      const opens = async (on: MemoryDisk): Promise<boolean> => {
        const quiet = vaultOn(on).openQuietly(false);
        if (quiet) return identityOf(quiet) === identity;
        for (const credential of [...credentials, ...after]) {
          const opened = await vaultOn(on).open(credential);
          if (opened.ok) return identityOf(opened.value) === identity;
        }
        return false;
      };
      const whole = disk.copy();
      await work(vaultOn(whole), credentials);
      expect(whole.steps).toBeGreaterThan(5);
      // What returned lasts: it is the new state that a power cut leaves, not the old one.
      for (const found of whole.survivors()) {
        expect(found.read('vault.json')).toEqual(whole.read('vault.json'));
        expect(found.read('vault.key')).toEqual(whole.read('vault.key'));
      }
      for (let step = 1; step <= whole.steps; step++) {
        const dying = disk.copy();
        dying.dieAt = step;
        await work(vaultOn(dying), credentials).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        for (const found of dying.survivors()) expect(await opens(found)).toBe(true);

        const full = disk.copy();
        full.fullAt = step;
        await work(vaultOn(full), credentials).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'ENOSPC' });
        });
        full.fullAt = Infinity;
        expect(await opens(full)).toBe(true);
      }
    },
  );

  it('of the first start leaves a vault that opens, or none and the next one is made', () => {
    const whole = new MemoryDisk();
    quietly(vaultOn(whole), true);
    for (let step = 1; step <= whole.steps; step++) {
      const dying = new MemoryDisk();
      dying.dieAt = step;
      try {
        quietly(vaultOn(dying), true);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      for (const found of dying.survivors()) quietly(vaultOn(found), true);
    }
  });
});

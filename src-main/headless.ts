import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';
import Conf from 'conf';
import { systemClock } from './base/clock';
import { jsonLog } from './base/log';
import { systemRandom } from './base/random';
import { systemDisk } from './identity/disk';
import { PASSPHRASE_COST } from './identity/passphrase';
import { storedVault, vaultStoreOptions } from './identity/vault-store';
import { lineOf, told } from './ipc/event-lines';
import { firstLine } from './ipc/first-line';
import { LineSplitter } from './ipc/line-splitter';
import { answerLines, type WriteLine } from './ipc/lines';
import { Keeper, type Sitting } from './messenger/keeper';
import { Messenger } from './messenger/messenger';
import { readNetworkArguments, type NetworkArguments } from './messenger/network-arguments';
import { ProfileFolder, type OpenProfile } from './messenger/profile';
import { restoreInto } from './messenger/restoring';
import { examineApart } from './storage/examine-apart';
import { watchNetwork } from './transport/network-watch';
import { systemServices } from './transport/system-services';
import { tcp } from './transport/tcp';
import { parseAddress, type Address } from '../src-shared/address';
import { SaltboxError, type Failure } from '../src-shared/errors';

const USAGE =
  'headless --profile DIR [--listen HOST:PORT] [--name NAME] [--passphrase-file PATH] [--restore FILE] ' +
  '[--bootstrap HOST:PORT]… [--relay KEY]… [--dht on|off] [--lan on|off] [--mapping on|off] [--no-discovery] ' +
  '[--proxy HOST:PORT]';
/** Longest command line taken, in characters: a text of the largest size, escaped at its worst. */
const MAX_LINE = 1_000_000;
/** A character takes at most so many bytes of UTF-8. */
const MAX_BYTES = 4;

interface Arguments {
  readonly dir: string;
  readonly listenAt: Address | null;
  readonly name: string | null;
  /** Of the profile, or of the backup that is restored. */
  readonly passphrase: string | null;
  readonly restore: string | null;
  readonly network: NetworkArguments;
}

const write: WriteLine = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
// A log that nobody reads any more is no reason to end.
process.stderr.on('error', () => undefined);
const log = jsonLog(
  (line) => process.stderr.write(`${line}\n`),
  () => systemClock.now(),
);

const examine = examineApart(join(__dirname, 'examiner.cjs'));

/** Says why there is nothing to run, in the form of all the rest, and ends. */
function giveUp(failure: Failure, status: number): never {
  const line = told(failure);
  process.stderr.write(`${line.message}\n`);
  // Written at once, for the process is about to end.
  write({ event: 'error', ...line });
  process.exit(status);
}

const badUsage = (reason: string): never => giveUp({ code: 'command-arguments', params: { reason } }, 2);

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        profile: { type: 'string' },
        listen: { type: 'string' },
        name: { type: 'string' },
        'passphrase-file': { type: 'string' },
        restore: { type: 'string' },
        bootstrap: { type: 'string', multiple: true },
        relay: { type: 'string', multiple: true },
        dht: { type: 'string' },
        lan: { type: 'string' },
        mapping: { type: 'string' },
        proxy: { type: 'string' },
        'no-discovery': { type: 'boolean' },
      },
    });
    if (!values.profile) return badUsage(USAGE);
    const listenAt = values.listen === undefined ? null : parseAddress(values.listen, 0);
    if (values.listen !== undefined && !listenAt)
      return giveUp({ code: 'listen-address', params: { address: values.listen } }, 2);
    const network = readNetworkArguments(values);
    if (!network.ok) return giveUp(network.error, 2);
    const file = values['passphrase-file'];
    return {
      dir: resolve(values.profile),
      listenAt,
      name: values.name ?? null,
      passphrase: file === undefined ? null : readPassphrase(file),
      restore: values.restore ?? null,
      network: network.value,
    };
  } catch (error) {
    return badUsage(`${error instanceof Error ? error.message : ''} Usage: ${USAGE}`);
  }
}

/** Of a file, as arguments and the environment of a process can be seen by others. The end of its line does not count. */
const readPassphrase = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '');

function take(dir: string): ProfileFolder {
  try {
    return new ProfileFolder({
      dir,
      vaultFileIn: (cwd) =>
        storedVault(() => new Conf({ ...vaultStoreOptions, cwd, configName: 'vault' }), systemDisk),
      disk: systemDisk,
      keyring: null,
      random: systemRandom,
      now: () => systemClock.now(),
      cost: PASSPHRASE_COST,
    });
  } catch (error) {
    if (error instanceof SaltboxError) return giveUp(error.failure, 1);
    log('error', 'not-opened', { error });
    return giveUp({ code: 'internal' }, 1);
  }
}

/** Restores a backup into the profile, which must be new, and takes that. */
async function restore(dir: string, path: string, passphrase: string | null): Promise<ProfileFolder> {
  const contents = await restoreInto(take(dir), {
    path: resolve(path),
    passphrase: passphrase ?? (await firstLine(process.stdin)),
    random: systemRandom,
    clock: systemClock,
    examine,
    tell: (progress) => {
      write({ event: 'progress', ...progress });
    },
  });
  if (!contents.ok) return giveUp(contents.error, 1);
  write({ event: 'restored', ...contents.value });
  return take(dir);
}

/** Runs the messenger on an open profile, and hands it to whoever drives it while it is there. */
async function begin(
  profile: OpenProfile,
  { listenAt, name, network }: Arguments,
  drive: (messenger: Messenger) => void,
): Promise<Sitting> {
  const messenger = new Messenger({
    ...profile,
    examine,
    transport: tcp,
    services: systemServices({ clock: systemClock, random: systemRandom, log }),
    clock: systemClock,
    random: systemRandom,
    log,
    listenAt,
    ...network,
  });
  if (name !== null) {
    const set = messenger.setName(name);
    if (!set.ok) giveUp(set.error, 2);
  }
  // `ready` is the first line, whatever happens while the messenger starts.
  let early: object[] | null = [];
  messenger.on((event) => {
    const line = lineOf(event);
    if (!line) return;
    if (early) early.push(line);
    else write(line);
  });
  await messenger.start();
  const { clientId, id, addresses } = messenger.profile;
  write({ event: 'ready', clientId, id, addresses });
  for (const notice of profile.notices) write({ event: 'notice', ...told(notice) });
  for (const line of early) write({ ...line });
  early = null;
  const unwatch = watchNetwork((why) => {
    log('info', 'woken', { why });
    messenger.wake();
  });
  drive(messenger);
  return {
    async stop() {
      unwatch();
      await messenger.stop();
    },
  };
}

async function main(): Promise<void> {
  const wanted = readArguments();
  let messenger: Messenger | null = null;
  const { dir, passphrase } = wanted;
  const folder = wanted.restore === null ? take(dir) : await restore(dir, wanted.restore, passphrase);
  const keeper = new Keeper({
    folder,
    begin: (profile) =>
      begin(profile, wanted, (made) => {
        messenger = made;
      }),
    onLocked: () => {
      messenger = null;
      write({ event: 'locked' });
    },
  });
  if (!(await keeper.start())) {
    if (passphrase === null) write({ event: 'locked' });
    else {
      const unlocked = await keeper.unlock({ passphrase });
      if (!unlocked.ok) giveUp(unlocked.error, 1);
    }
  }

  let stopping = false;
  const quit = (): void => {
    if (stopping) return;
    stopping = true;
    void keeper.close().then(() => process.exit(0));
  };
  process.on('SIGINT', quit);
  process.on('SIGTERM', quit);
  // Whoever drove this is gone, and so is the reader of what it says.
  process.stdout.on('error', quit);

  const answer = answerLines({ messenger: () => messenger, keeper, write, quit });
  const lines = new LineSplitter(MAX_LINE * MAX_BYTES, (line) => {
    void answer(line === null || line.length > MAX_LINE ? 'too long' : line);
  });
  process.stdin.on('data', (bytes: Buffer) => {
    lines.push(bytes);
  });
  const end = (): void => {
    lines.end();
    // Fulfilled when all is answered.
    void answer('').then(quit);
  };
  // All there was may have been the passphrase of a backup.
  if (process.stdin.readableEnded) end();
  else process.stdin.on('end', end);
}

/** sysexits.h: EX_SOFTWARE. */
const BROKEN = 70;
// Nobody knows in which state an error that nothing caught leaves it.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    log('error', 'crashed', { error });
    giveUp({ code: 'internal' }, BROKEN);
  });
main().catch((error: unknown) => {
  log('error', 'not-started', { error });
  giveUp(error instanceof SaltboxError ? error.failure : { code: 'internal' }, 1);
});

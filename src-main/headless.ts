import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import Conf from 'conf';
import { systemClock } from './base/clock';
import { jsonLog } from './base/log';
import { systemRandom } from './base/random';
import { systemDisk } from './identity/disk';
import { PASSPHRASE_COST } from './identity/passphrase';
import { storedVault, vaultStoreOptions } from './identity/vault-store';
import { LineSplitter } from './ipc/line-splitter';
import { answerLines, lineOf, told, type WriteLine } from './ipc/lines';
import { Keeper, type Sitting } from './messenger/keeper';
import { Messenger } from './messenger/messenger';
import { ProfileFolder, type OpenProfile } from './messenger/profile';
import { watchNetwork } from './transport/network-watch';
import { tcp } from './transport/tcp';
import { parseAddress, type Address } from '../src-shared/address';
import { SaltboxError, type Failure } from '../src-shared/errors';

const USAGE =
  'headless --profile DIR [--listen HOST:PORT] [--name NAME] [--passphrase-file PATH] [--no-discovery]';
/** Longest command line taken, in characters: a text of the largest size, escaped at its worst. */
const MAX_LINE = 1_000_000;
/** A character takes at most so many bytes of UTF-8. */
const MAX_BYTES = 4;

interface Arguments {
  readonly dir: string;
  readonly listenAt: Address | null;
  readonly name: string | null;
  readonly passphrase: string | null;
}

const write: WriteLine = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
// A log that nobody reads any more is no reason to end.
process.stderr.on('error', () => undefined);
const log = jsonLog(
  (line) => process.stderr.write(`${line}\n`),
  () => systemClock.now(),
);

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
        // Nothing but TCP to known addresses is spoken so far; the option is taken so that callers can rely on it.
        'no-discovery': { type: 'boolean' },
      },
    });
    if (!values.profile) return badUsage(USAGE);
    const listenAt = values.listen === undefined ? null : parseAddress(values.listen, 0);
    if (values.listen !== undefined && !listenAt)
      return giveUp({ code: 'listen-address', params: { address: values.listen } }, 2);
    const file = values['passphrase-file'];
    return {
      dir: resolve(values.profile),
      listenAt,
      name: values.name ?? null,
      passphrase: file === undefined ? null : readPassphrase(file),
    };
  } catch (error) {
    return badUsage(`${error instanceof Error ? error.message : ''} Usage: ${USAGE}`);
  }
}

/** Of a file, as arguments and the environment of a process can be seen by others. The end of its line does not count. */
const readPassphrase = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '');

function take(dir: string): ProfileFolder {
  try {
    const open = (): Conf => new Conf({ ...vaultStoreOptions, cwd: dir, configName: 'vault' });
    return new ProfileFolder({
      dir,
      vaultFile: storedVault(open, systemDisk),
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

/** Runs the messenger on an open profile, and hands it to whoever drives it while it is there. */
async function begin(
  profile: OpenProfile,
  { listenAt, name }: Arguments,
  drive: (messenger: Messenger) => void,
): Promise<Sitting> {
  const messenger = new Messenger({
    ...profile,
    transport: tcp,
    clock: systemClock,
    random: systemRandom,
    log,
    listenAt,
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
  const keeper = new Keeper({
    folder: take(wanted.dir),
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
    if (wanted.passphrase === null) write({ event: 'locked' });
    else {
      const unlocked = await keeper.unlock({ passphrase: wanted.passphrase });
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
  process.stdin.on('end', () => {
    lines.end();
    // Fulfilled when all is answered.
    void answer('').then(quit);
  });
}

main().catch((error: unknown) => {
  log('error', 'not-started', { error });
  giveUp(error instanceof SaltboxError ? error.failure : { code: 'internal' }, 1);
});

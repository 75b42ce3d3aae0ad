import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import Conf from 'conf';
import { systemClock } from './base/clock';
import { jsonLog } from './base/log';
import { systemRandom } from './base/random';
import { storedVault, vaultStoreOptions } from './identity/vault-store';
import { answerLines, lineOf, told, type WriteLine } from './ipc/lines';
import { Messenger } from './messenger/messenger';
import { openProfile } from './messenger/profile';
import { watchNetwork } from './transport/network-watch';
import { tcp } from './transport/tcp';
import { parseAddress, type Address } from '../src-shared/address';
import { SaltboxError, type Failure } from '../src-shared/errors';

const USAGE = 'headless --profile DIR [--listen HOST:PORT] [--name NAME] [--no-discovery]';
/** Longest command line taken, in characters: a text of the largest size, escaped at its worst. */
const MAX_LINE = 1_000_000;

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

function readArguments(): { dir: string; listenAt: Address | null; name: string | null } {
  const usage = (reason: string): never => giveUp({ code: 'command-arguments', params: { reason } }, 2);
  try {
    const { values } = parseArgs({
      options: {
        profile: { type: 'string' },
        listen: { type: 'string' },
        name: { type: 'string' },
        // Nothing but TCP to known addresses is spoken so far; the option is taken so that callers can rely on it.
        'no-discovery': { type: 'boolean' },
      },
    });
    if (!values.profile) return usage(USAGE);
    const listenAt = values.listen === undefined ? null : parseAddress(values.listen, 0);
    if (values.listen !== undefined && !listenAt)
      return giveUp({ code: 'listen-address', params: { address: values.listen } }, 2);
    return { dir: resolve(values.profile), listenAt, name: values.name ?? null };
  } catch (error) {
    return usage(`${error instanceof Error ? error.message : ''} Usage: ${USAGE}`);
  }
}

function open(dir: string): ReturnType<typeof openProfile> {
  try {
    const vaultFile = storedVault(() => new Conf({ ...vaultStoreOptions, cwd: dir, configName: 'vault' }));
    return openProfile({ dir, vaultFile, keyring: null, random: systemRandom });
  } catch (error) {
    if (error instanceof SaltboxError) return giveUp(error.failure, 1);
    log('error', 'not-opened', { error });
    return giveUp({ code: 'internal' }, 1);
  }
}

async function main(): Promise<void> {
  const { dir, listenAt, name } = readArguments();
  const profile = open(dir);
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
  for (const line of early) write({ ...line });
  early = null;

  const unwatch = watchNetwork((why) => {
    log('info', 'woken', { why });
    messenger.wake();
  });
  let stopping = false;
  const quit = (): void => {
    if (stopping) return;
    stopping = true;
    unwatch();
    void messenger.stop().then(() => {
      profile.close();
      process.exit(0);
    });
  };
  process.on('SIGINT', quit);
  process.on('SIGTERM', quit);
  // Whoever drove this is gone, and so is the reader of what it says.
  process.stdout.on('error', quit);
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  const answer = answerLines(messenger, write, quit);
  lines.on('line', (line) => {
    void answer(line.length > MAX_LINE ? 'too long' : line);
  });
  lines.on('close', quit);
}

main().catch((error: unknown) => {
  log('error', 'not-started', { error });
  giveUp(error instanceof SaltboxError ? error.failure : { code: 'internal' }, 1);
});

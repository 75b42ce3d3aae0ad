import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from './base/clock';
import { hexOf } from './base/bytes';
import { jsonLog } from './base/log';
import { systemRandom } from './base/random';
import { startPrivateNet } from './transport/private-net';
import { Relay } from './transport/relay';
import { ListenError } from './transport/transport';
import { parseAddress, type Address } from '../src-shared/address';

/** The first node of a private network, and its relay if that is wanted. stdout carries lines of JSON. */

const USAGE = 'dht-node --listen HOST:PORT [--bootstrap HOST:PORT]… [--relay] [--relay-key-file PATH]';
const SEED = /^[0-9a-f]{64}$/i;
const SEED_LENGTH = 32;

interface Arguments {
  readonly at: Address;
  readonly bootstrap: readonly Address[];
  readonly relay: boolean;
  /** Of the relay's key pair, so that it is the same after a restart; null: another each time. */
  readonly relaySeed: Uint8Array | null;
}

const log = jsonLog(
  (line) => process.stderr.write(`${line}\n`),
  () => systemClock.now(),
);

function giveUp(reason: string, status: number): never {
  process.stderr.write(`${reason}\n`);
  process.exit(status);
}
const badUsage = (reason: string): never => giveUp(`${reason} Usage: ${USAGE}`, 2);

/** An address that others can be told: where all of a computer's are meant, nobody knows which. */
function listenAddress(text: string | undefined): Address {
  if (text === undefined) return badUsage('--listen is missing.');
  const at = parseAddress(text, 0);
  if (!at || !/^[\d.]+$/.test(at.host) || at.host === '0.0.0.0')
    return badUsage(`--listen ${text} is not an IPv4 address of this computer with a port.`);
  return at;
}

/** Of a file, which is made where it is not there: an argument can be seen by others. */
function keptSeed(path: string): Uint8Array {
  if (!existsSync(path))
    writeFileSync(path, `${hexOf(systemRandom(SEED_LENGTH))}\n`, { mode: 0o600, flag: 'wx' });
  const text = readFileSync(path, 'utf8').trim();
  if (!SEED.test(text)) return badUsage(`--relay-key-file ${path} does not hold 64 hex digits.`);
  return Buffer.from(text, 'hex');
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        listen: { type: 'string' },
        bootstrap: { type: 'string', multiple: true },
        relay: { type: 'boolean', default: false },
        'relay-key-file': { type: 'string' },
      },
    });
    const bootstrap = (values.bootstrap ?? []).map(
      (text) => parseAddress(text) ?? badUsage(`--bootstrap ${text} is not HOST:PORT.`),
    );
    const file = values['relay-key-file'];
    return {
      at: listenAddress(values.listen),
      bootstrap,
      relay: values.relay || file !== undefined,
      relaySeed: file === undefined ? null : keptSeed(file),
    };
  } catch (error) {
    return badUsage(error instanceof Error ? `${error.message}.` : '');
  }
}

async function main(): Promise<void> {
  const { at, bootstrap, relay: wanted, relaySeed } = readArguments();
  const net = await startPrivateNet(at, bootstrap);
  const relay = wanted
    ? await Relay.start({ node: net.first, seed: relaySeed, clock: systemClock, log })
    : null;
  const ready = {
    event: 'ready',
    address: `${net.address.host}:${net.address.port}`,
    ...(relay && { relay: hexOf(relay.publicKey) }),
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  let stopping = false;
  const quit = (): void => {
    if (stopping) return;
    stopping = true;
    void (relay?.close() ?? Promise.resolve()).then(() => net.close()).then(() => process.exit(0));
  };
  process.on('SIGINT', quit);
  process.on('SIGTERM', quit);
}

main().catch((error: unknown) => {
  if (!(error instanceof ListenError)) throw error;
  const reasons = {
    'in-use': 'is in use, or one of the five ports after it',
    unavailable: 'is not to be had',
  };
  giveUp(`The address ${reasons[error.reason]} (${error.message}).`, 1);
});

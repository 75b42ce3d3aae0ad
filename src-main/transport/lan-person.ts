import { systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { formatAddress } from '../../src-shared/address';
import { Lan } from './lan';

/**
 * A program for tests: announces one key and looks for another, both 64 hex digits, until its input ends. Writes a JSON
 * line for each address that it finds, with the milliseconds since it began.
 */
const [own = '', port = '', sought = ''] = process.argv.slice(2);
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const write = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const lan = Lan.start({
  clock: systemClock,
  random: systemRandom,
  log: silentLog,
});
const began = systemClock.ticks();
lan.announce({ clientId: bytes(own), port: Number(port) });
void lan.find(bytes(sought), new AbortController().signal, (address) => {
  write({ event: 'found', address: formatAddress(address), ms: systemClock.ticks() - began });
});
write({ event: 'ready' });
process.stdin.resume();
process.stdin.once('end', () => {
  void lan.close().then(() => process.exit(0));
});

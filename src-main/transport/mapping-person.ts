import { systemClock } from '../base/clock';
import { silentLog } from '../base/log';
import { systemRandom } from '../base/random';
import { formatAddress } from '../../src-shared/address';
import { Mapper } from './mapping';

/** A program for tests: keeps a port of the router open until its input ends, and writes a JSON line for each state. */
const [port = ''] = process.argv.slice(2);
const mapper = Mapper.start({ clock: systemClock, random: systemRandom, log: silentLog });
mapper.onChange((mapping) => {
  const address = mapping?.state === 'open' ? formatAddress(mapping.address) : null;
  process.stdout.write(`${JSON.stringify({ ...mapping, address })}\n`);
});
mapper.map(Number(port));
process.stdin.resume();
process.stdin.once('end', () => {
  void mapper.close().then(() => process.exit(0));
});

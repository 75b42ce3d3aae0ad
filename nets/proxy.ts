import { parseArgs } from 'node:util';
import { SocksServer } from '../src-main/transport/socks-server';

/** A SOCKS5 proxy on a computer of the lab, which says what it is asked for. Names are known to nobody. */
const { values } = parseArgs({ options: { host: { type: 'string' }, port: { type: 'string' } } });
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const server = new SocksServer(({ type, host, port }) => {
  say({ event: 'asked', host, port });
  return type === 3 ? null : { host, port };
});
process.stdin.resume().on('end', () => process.exit(0));
void server.listen(values.host, Number(values.port)).then(({ host, port }) => {
  say({ event: 'ready', address: `${host}:${port}` });
});

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { inside, run } from './system';

const TABLE = 'mapped';

/** Where the port mapper keeps the ports that it leads inside; the rules of the router let them through. */
const rules = `table inet ${TABLE} {
    chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }
    chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }
    chain miniupnpd {}
    chain prerouting_miniupnpd {}
    chain postrouting_miniupnpd {}
  }`;

const settings = (uuid: string): string => `
ext_ifname=ext
listening_ip=lan
http_port=5000
enable_upnp=yes
enable_natpmp=yes
system_uptime=yes
secure_mode=yes
upnp_table_name=${TABLE}
upnp_nat_table_name=${TABLE}
uuid=${uuid}
`;

const nft = (router: string, args: readonly string[], input = ''): Promise<string> =>
  run('nsenter', [...inside(router).slice(1), 'nft', ...args], input);

/** Runs miniupnpd, which most home routers have, on a router. Answers how to end it. */
export async function startPortMapper(router: string): Promise<() => void> {
  await nft(router, ['-f', '-'], rules);
  const file = `/run/${router}.conf`;
  writeFileSync(file, settings('5a17b0c0-0000-4000-8000-000000000001'));
  const [command = '', ...args] = inside(router);
  const mapper = spawn(command, [...args, 'miniupnpd', '-d', '-f', file, '-P', `/run/${router}.pid`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // It says so when it listens for those who ask by PCP, the last thing of its start.
  await new Promise<void>((resolve, reject) => {
    let said = '';
    mapper.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/Listening for NAT-PMP\/PCP/.test(said)) resolve();
    });
    mapper.once('exit', () => {
      reject(new Error(`miniupnpd ended: ${said.slice(-1_000)}`));
    });
  });
  return () => mapper.kill();
}

/** How many ports of the router lead inside. */
export async function openPorts(router: string): Promise<number> {
  const listed = await nft(router, ['list', 'chain', 'inet', TABLE, 'prerouting_miniupnpd']);
  return listed.split('\n').filter((line) => line.includes('dnat')).length;
}

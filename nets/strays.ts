import * as v from 'valibot';
import type { Host } from './lab';
import { inside, run } from './system';

const nft = (host: Host, args: readonly string[], input = ''): Promise<string> =>
  run('nsenter', [...inside(host.namespace).slice(1), 'nft', ...args], input);

/** Counts what leaves a computer for anywhere but `address`, over TCP, and the computer itself. What the
 * system says on its own account, as IPv6 does, does not count. */
export async function watchStrays(
  host: Host,
  { address, port }: { address: string; port: number },
): Promise<void> {
  await nft(
    host,
    ['-f', '-'],
    `table inet watch {
      counter strays {}
      chain output {
        type filter hook output priority 0;
        oifname "lo" accept;
        ip daddr ${address} tcp dport ${port} accept;
        meta l4proto { tcp, udp, sctp } counter name strays drop
      }
    }`,
  );
}

const listing = v.object({
  nftables: v.array(v.object({ counter: v.optional(v.object({ packets: v.number() })) })),
});

/** Packets that were counted so far. */
export async function strays(host: Host): Promise<number> {
  const said: unknown = JSON.parse(await nft(host, ['-j', 'list', 'counter', 'inet', 'watch', 'strays']));
  const found = v.parse(listing, said).nftables.find(({ counter }) => counter)?.counter;
  if (!found) throw new Error('nothing was counted');
  return found.packets;
}

/**
 * Kinds of routers, by what they do to UDP. full-cone: one port for all destinations, open to everybody once it is used;
 * restricted: one port for all destinations, open to those who were written to; symmetric: another port for each
 * destination.
 */
export type NatKind = 'full-cone' | 'restricted' | 'symmetric';

/** What each kind does beside the rest: chains of the table `router`, and how addresses are replaced. */
const kinds: Readonly<
  Record<NatKind, { readonly chains: string; readonly remember: string; readonly replace: string }>
> = {
  'full-cone': {
    chains: `
        map mapped { type inet_service : ipv4_addr; flags dynamic,timeout; timeout 5m; size 65535; }
        chain prerouting {
          type nat hook prerouting priority -100;
          iifname "ext" dnat to udp dport map @mapped;
        }`,
    remember: 'iifname "lan" meta l4proto udp update @mapped { udp sport : ip saddr };',
    replace: 'masquerade',
  },
  restricted: { chains: '', remember: '', replace: 'masquerade' },
  symmetric: { chains: '', remember: '', replace: 'masquerade fully-random' },
};

/** Rules of nftables for a router between `lan` and `ext`. It answers nothing that comes unasked. */
export function natRules(kind: NatKind): string {
  const { chains, remember, replace } = kinds[kind];
  return `table ip router {
    ${chains}
    chain postrouting {
      type nat hook postrouting priority 100;
      oifname "ext" ${replace};
    }
    chain forward {
      type filter hook forward priority 0; policy drop;
      ${remember}
      ct state established,related accept;
      ct status dnat accept;
      iifname "lan" accept;
    }
    chain input {
      type filter hook input priority 0; policy drop;
      ct state established,related accept;
      iifname { "lan", "lo" } accept;
    }
  }`;
}

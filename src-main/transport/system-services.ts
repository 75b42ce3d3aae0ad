import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import { Dht } from './dht';
import { Lan } from './lan';
import { Mapper } from './mapping';
import type { Services } from './services';
import { socksTransport } from './socks';
import { tcp } from './tcp';

/** All that the system's network offers beside plain TCP; nothing of it begins before it is asked for. */
export function systemServices(tools: { clock: Clock; random: Random; log: Log }): Services {
  return {
    dht: {
      start: (bootstrap, passFor) =>
        Dht.start({ ...tools, passFor, bootstrap: bootstrap.length > 0 ? bootstrap : null }),
      publicKeyOf: (seed) => Dht.friendsKey(seed),
    },
    lan: () => Lan.start(tools),
    mapper: () => Mapper.start(tools),
    proxied: (proxy) => socksTransport({ proxy, random: tools.random, direct: tcp }),
  };
}

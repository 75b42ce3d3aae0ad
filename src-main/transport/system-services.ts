import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { Random } from '../base/random';
import type { Dht } from './dht';
import { Lan } from './lan';
import { Mapper } from './mapping';
import type { Services } from './services';
import { socksTransport } from './socks';
import { tcp } from './tcp';

/** A quarter of the program, and native addons: not loaded before there is a window. */
const loadDht = async (): Promise<typeof Dht> => (await import('./dht')).Dht;

/** All that the system's network offers beside plain TCP; nothing of it begins before it is asked for. */
export function systemServices(tools: { clock: Clock; random: Random; log: Log }, load = loadDht): Services {
  let library: typeof Dht | null = null;
  let told = false;
  return {
    dht: {
      async start(bootstrap, passFor) {
        try {
          library = await load();
        } catch (error) {
          // Saltbox does without, and an addon that does not load now never will: trying again is nothing new.
          if (!told) tools.log('warn', 'dht-not-loaded', { error });
          told = true;
          throw error;
        }
        return library.start({ ...tools, passFor, bootstrap: bootstrap.length > 0 ? bootstrap : null });
      },
      publicKeyOf(seed) {
        if (!library) throw new Error('nothing was started that has such keys');
        return library.friendsKey(seed);
      },
    },
    lan: () => Lan.start(tools),
    mapper: () => Mapper.start(tools),
    proxied: (proxy) => socksTransport({ proxy, random: tools.random, direct: tcp }),
  };
}

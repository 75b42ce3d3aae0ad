import { fail, ok } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { Friend, NetworkState } from '../../src-shared/model';

const FIRST: NetworkState = {
  choices: { findable: true, dht: true, lan: true, mapping: true, relaying: false, proxy: null },
  listening: ['192.168.1.5:33733'],
  listensTo: 'network',
  mapped: { state: 'open', address: '203.0.113.7:33733', by: 'pcp' },
  cgnat: false,
  dht: { nodes: 128, online: true, nat: 'consistent', publicAddress: '203.0.113.7:49737' },
  lan: true,
  connections: [],
};

/** The part of the double that stands in the network. */
export function networkOf(
  friend: (key: FriendId) => Friend | undefined,
): Pick<Client<SaltboxContract>, 'network' | 'setNetwork' | 'dialBack'> {
  let state = FIRST;
  return {
    network: () => Promise.resolve(ok(state)),
    setNetwork: (choices) => {
      state = { ...state, choices: { ...state.choices, ...choices } };
      return Promise.resolve(ok(null));
    },
    dialBack: ({ key }) =>
      Promise.resolve(
        friend(key)?.online
          ? ok({ result: 'reached', seen: '203.0.113.7', port: 33_733 })
          : fail('dial-back-offline'),
      ),
  };
}

import { fail, ok, type Result } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { DialBack, Friend, NetworkState, Way } from '../../src-shared/model';
import type { Scene } from './scene';

export const usualNetwork: NetworkState = {
  choices: { findable: true, dht: true, lan: true, mapping: true, relaying: false, proxy: null },
  listening: ['192.168.1.5:33733'],
  listensTo: 'network',
  mapped: { state: 'open', address: '203.0.113.7:33733', by: 'pcp' },
  cgnat: false,
  dht: { nodes: 128, online: true, nat: 'consistent', publicAddress: '203.0.113.7:49737' },
  lan: true,
  connections: [],
};

/** What a friend who is here on this way answers to who asks to be called back. */
const answers: Readonly<Record<Way, DialBack>> = {
  direct: { result: 'reached', seen: '203.0.113.7', port: 33_733 },
  punched: { result: 'failed', seen: '203.0.113.7', port: 33_733 },
  lan: { result: 'reached', seen: '192.168.1.5', port: 33_733 },
  relayed: { result: 'refused', seen: null, port: 33_733 },
  proxied: { result: 'refused', seen: null, port: 33_733 },
};

/** The part of the double that stands in the network. */
export function networkOf(
  scene: Scene,
  command: (run: () => void) => Promise<Result<null>>,
  friend: (key: FriendId) => Friend | undefined,
): Pick<Client<SaltboxContract>, 'network' | 'setNetwork' | 'dialBack'> {
  let state: NetworkState = { ...usualNetwork, ...scene.network };
  return {
    network: () => Promise.resolve(ok(state)),
    setNetwork: (choices) =>
      command(() => {
        state = { ...state, choices: { ...state.choices, ...choices } };
      }),
    dialBack: ({ key }) => {
      const online = friend(key)?.online;
      return Promise.resolve(online ? ok(answers[online.way]) : fail('dial-back-offline'));
    },
  };
}

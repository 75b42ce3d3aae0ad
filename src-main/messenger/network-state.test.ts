import { expect, it } from 'vitest';
import { parseAddress, type Address } from '../../src-shared/address';
import type { NetworkChoices } from '../../src-shared/model';
import type { Mapping } from '../transport/services';
import type { Network } from './network';
import { networkState } from './network-state';

const choices: NetworkChoices = {
  ...{ findable: true, dht: true, lan: true, mapping: true, relaying: false, proxy: null },
};

const at = (...addresses: string[]): Pick<Network, 'listening'> => ({
  listening: addresses.map((text): Address => {
    const address = parseAddress(text);
    if (!address) throw new Error(text);
    return address;
  }),
});
const state = (listening: Pick<Network, 'listening'>, mapping: Mapping | null = null) =>
  networkState({ ...listening, mapping, dht: null, lan: null }, choices, []);

it.each([
  [[], null],
  [['127.0.0.1:33733', '[::1]:33733'], 'computer'],
  [['192.168.1.5:33733', '127.0.0.1:33733'], 'network'],
  [['100.64.3.9:33733'], 'network'],
  [['somewhere.example:33733'], 'network'],
  [['192.168.1.5:33733', '[2a00:1450::5]:33733'], 'internet'],
  [['203.0.113.7:33733'], 'internet'],
])('the addresses %j lead callers in from: %s', (addresses, listensTo) => {
  expect(state(at(...addresses)).listensTo).toBe(listensTo);
});

it('an address that a provider shares is recognised by itself, and by what the router has', () => {
  expect(state(at('100.64.3.9:33733')).cgnat).toBe(true);
  expect(state(at('100.64.3.9:33733', '192.168.1.5:33733')).cgnat).toBe(false);
  expect(state(at('192.168.1.5:33733'), { state: 'behind', what: 'carrier' }).cgnat).toBe(true);
  expect(state(at('192.168.1.5:33733'), { state: 'behind', what: 'router' }).cgnat).toBe(false);
});

it('the port that the router has opened is said with its address and the protocol', () => {
  const address = { host: '203.0.113.7', port: 4_000 };
  expect(state(at('192.168.1.5:33733'), { state: 'open', address, by: 'upnp' }).mapped).toEqual({
    ...{ state: 'open', address: '203.0.113.7:4000', by: 'upnp' },
  });
});

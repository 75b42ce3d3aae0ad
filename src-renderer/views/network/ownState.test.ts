import { expect, test } from 'vitest';
import type { NetworkState, OpenConnection } from '../../../src-shared/model';
import { usualNetwork } from '../../testing/network';
import { isBad, ownStateOf } from './ownState';

const walled = { mapped: { state: 'closed' } } as const;
const unconnected = { nodes: 0, online: false, nat: 'unknown', publicAddress: null } as const;
const random = { nodes: 96, online: true, nat: 'random', publicAddress: null } as const;
const friend: OpenConnection = {
  ...{ key: null, way: 'lan', remote: '192.168.1.31:33733', dialled: true, established: true },
  ...{ bytesIn: 1, bytesOut: 1 },
};
const choices = usualNetwork.choices;

test.each<[string, Partial<NetworkState>]>([
  ['online', {}],
  ['online', { mapped: null, listensTo: 'internet' }],
  ['behind', walled],
  ['behind', { ...walled, cgnat: true }],
  ['hard', { ...walled, dht: random }],
  ['outward', { ...walled, dht: null, choices: { ...choices, dht: false } }],
  ['outward', { listensTo: null }],
  ['offline', { ...walled, dht: unconnected }],
  ['offline', { ...walled, dht: unconnected, connections: [{ ...friend, established: false }] }],
  ['behind', { ...walled, dht: unconnected, connections: [friend] }],
  ['connecting', { mapped: null }],
  ['computer', { listensTo: 'computer' }],
  ['proxied', { choices: { ...choices, proxy: '127.0.0.1:9050' } }],
  ['stopped', { choices: { ...choices, proxy: '' } }],
])('says %s and no more than is known', (wanted, state) => {
  expect(ownStateOf({ ...usualNetwork, ...state })).toBe(wanted);
});

test('a router in between is nothing to worry about, and no network is', () => {
  expect((['behind', 'hard', 'computer', 'proxied'] as const).filter(isBad)).toEqual([]);
  expect((['outward', 'offline', 'stopped'] as const).every(isBad)).toBe(true);
});

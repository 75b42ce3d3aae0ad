import { describe, expect, it } from 'vitest';
import { readNetworkArguments } from './network-arguments';

describe('arguments about the network', () => {
  it('leave everything as it is stored where there are none', () => {
    expect(readNetworkArguments({})).toEqual({ ok: true, value: { choices: {}, bootstrap: [], relays: [] } });
  });

  it('hold for the run', () => {
    const typed = { dht: 'off', lan: 'on', proxy: 'Localhost:9050', bootstrap: ['a.example:1', '[::1]:2'] };
    expect(readNetworkArguments({ ...typed, relay: ['AB'.repeat(32)] })).toEqual({
      ok: true,
      value: {
        choices: { dht: false, lan: true, proxy: 'localhost:9050' },
        bootstrap: [
          { host: 'a.example', port: 1 },
          { host: '::1', port: 2 },
        ],
        relays: [new Uint8Array(32).fill(0xab)],
      },
    });
  });

  it('switch all discovery off at once, but for what is said to be on', () => {
    expect(readNetworkArguments({ 'no-discovery': true, lan: 'on' })).toMatchObject({
      value: { choices: { dht: false, lan: true, mapping: false } },
    });
  });

  it.each([
    [{ dht: 'no' }, 'command-arguments'],
    [{ mapping: '' }, 'command-arguments'],
    [{ proxy: 'tor' }, 'proxy-bad'],
    [{ proxy: 'host:0' }, 'proxy-bad'],
    [{ bootstrap: ['a.example:1', 'a.example'] }, 'bootstrap-bad'],
    [{ relay: ['xyz'] }, 'command-arguments'],
  ])('%j is refused with %s', (typed, code) => {
    expect(readNetworkArguments(typed)).toMatchObject({ ok: false, error: { code } });
  });
});

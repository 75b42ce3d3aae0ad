import i18next from 'i18next';
import { describe, expect, it, test } from 'vitest';
import type { DialBack, NetworkState, Way } from '../../../src-shared/model';
import { en } from '../../i18n/en';
import { usualNetwork as usual } from '../../testing/network';
import { callBackText } from './callBackText';
import { factsOf } from './facts';
import { meanwhileOf, moodOf, verdictOf, type Verdict } from './verdict';

await i18next.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});
const { t } = i18next;

const at = (more: Partial<NetworkState>): NetworkState => ({ ...usual, ...more });
const chosen = (more: Partial<NetworkState['choices']>): NetworkState['choices'] => ({
  ...usual.choices,
  ...more,
});

/** Every verdict, and what it is of. */
const states: Readonly<Record<Verdict, NetworkState>> = {
  mapped: at({}),
  internet: at({ listensTo: 'internet', mapped: { state: 'closed' } }),
  computer: at({ listensTo: 'computer', mapped: null }),
  carrier: at({ mapped: { state: 'behind', what: 'carrier' }, cgnat: true }),
  router: at({ mapped: { state: 'behind', what: 'router' } }),
  closed: at({ mapped: { state: 'closed' } }),
  unmapped: at({ mapped: null, choices: chosen({ mapping: false }) }),
  asking: at({ mapped: null }),
  deaf: at({ listening: [], listensTo: null }),
  proxied: at({ choices: chosen({ proxy: '127.0.0.1:9050' }), listensTo: 'computer', mapped: null }),
  stopped: at({ choices: chosen({ proxy: 'not understood' }), listensTo: 'computer', mapped: null }),
};
const verdicts = Object.entries(states) as [Verdict, NetworkState][];

describe('whether calls come in', () => {
  it.each(verdicts)('is %s where it is', (verdict, state) => {
    expect(verdictOf(state)).toBe(verdict);
  });

  it.each(verdicts)('and %s is said with what to do', (verdict) => {
    const text = t(`network.verdict.${verdict}Text`, { address: '203.0.113.7:33733', port: '33733' });
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/[{}]|network\./);
    expect(t(`network.verdict.${verdict}`)).toMatch(/^[A-Z][^.]*$/);
  });

  it('a provider that shares an address is told apart from another router, and neither hides an open port', () => {
    expect(verdictOf(at({ mapped: null, cgnat: true }))).toBe('carrier');
    expect(verdictOf(at({ cgnat: true }))).toBe('mapped');
    expect(verdictOf(at({ cgnat: true, listensTo: 'internet', mapped: null }))).toBe('internet');
  });

  it('an open port alone is good, and no call at all alone is bad', () => {
    const of = (mood: string): string[] =>
      verdicts.map(([verdict]) => verdict).filter((verdict) => moodOf(verdict) === mood);
    expect(of('good')).toEqual(['mapped']);
    expect(of('plain')).toEqual(['asking', 'proxied']);
    expect(of('bad')).toEqual(['deaf', 'stopped']);
  });

  it('where a router is in the way, what the DHT does about it is said as well', () => {
    const { closed } = states;
    expect(meanwhileOf(closed)).toBe('works');
    expect(meanwhileOf({ ...closed, dht: closed.dht && { ...closed.dht, nat: 'random' } })).toBe('hard');
    expect(meanwhileOf({ ...closed, dht: closed.dht && { ...closed.dht, online: false } })).toBeNull();
    expect(meanwhileOf({ ...closed, choices: chosen({ dht: false }), dht: null })).toBe('off');
    expect(meanwhileOf(states.mapped)).toBeNull();
    expect(meanwhileOf(states.proxied)).toBeNull();
  });
});

describe('what is known of the network', () => {
  const said = (state: NetworkState): Record<string, string> =>
    Object.fromEntries(factsOf(t, state).map(({ label, value }) => [label, value]));

  it('has every part of it', () => {
    expect(said(usual)).toEqual({
      'Listens on': '192.168.1.5:33733',
      Router: '203.0.113.7:33733 leads here, by PCP',
      DHT: 'Connected, 128 computers known',
      'Kind of router': 'Lets calls through well, with the help of the DHT',
      'Seen from outside': '203.0.113.7:49737',
      'Local network': 'Friends in it are found',
    });
  });

  it('names what is in the way', () => {
    expect(said(states.carrier)['Router']).toContain('CGNAT');
    expect(said(states.router)['Router']).toBe('Behind another router');
    expect(said(states.closed)['Router']).toBe('Opens no port when asked');
    expect(said(states.unmapped)['Router']).toBe('Not asked');
    const hard = at({ dht: { nodes: 1, online: true, nat: 'random', publicAddress: null } });
    expect(said(hard)).toMatchObject({
      DHT: 'Connected, one computer known',
      'Seen from outside': 'At another port each time',
    });
    expect(said(hard)['Kind of router']).toMatch(/^Difficult/);
  });

  it('says of what is off whether the user or a proxy has done it', () => {
    const off = at({ choices: chosen({ dht: false, lan: false }), dht: null, lan: false });
    expect(said(off)).toMatchObject({ DHT: 'Off', 'Local network': 'Off' });
    expect(said(at({ choices: chosen({ proxy: '127.0.0.1:9050' }), dht: null, lan: false }))).toMatchObject({
      ...{ Router: 'Off while a proxy is set', DHT: 'Off while a proxy is set' },
      'Local network': 'Off while a proxy is set',
    });
    expect(said(at({ dht: null }))['DHT']).toMatch(/^Not running/);
  });
});

test.each([
  ['reached', 'direct', /^Mia reached this computer at 203\.0\.113\.7:33733\. Your port is open/],
  ['reached', 'lan', /in the same network, so this does not tell about calls from the internet/],
  ['failed', 'punched', /^Mia called 203\.0\.113\.7:33733 and did not get through\. Open TCP port 33733/],
  ['failed', 'lan', /firewall of this computer/],
  ['elsewhere', 'direct', /did not come in here/],
  ['refused', 'relayed', /did not call: .* ask another friend\.$/],
  ['no-answer', 'direct', /^Mia has not answered/],
] as const satisfies readonly (readonly [DialBack['result'], Way, RegExp])[])(
  'the answer %s of a friend who is here by %s is a sentence',
  (result, way, expected) => {
    const text = callBackText(t, { result, seen: '203.0.113.7', port: 33_733 }, { name: 'Mia', way });
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/[{}]/);
  },
);

test('an answer without an address names the port alone', () => {
  const answer: DialBack = { result: 'failed', seen: null, port: 33_733 };
  expect(callBackText(t, answer, { name: 'Mia', way: 'direct' })).toContain('called port 33733');
});

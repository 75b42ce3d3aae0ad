import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { DialError, Friend, Reach, Tried, Way } from '../../../src-shared/model';
import { en } from '../../i18n/en';
import { friend, online } from '../../testing/people';
import { reachText } from './reachText';
import { adviceFor, failedOf, tellingError } from './tried';

await i18next.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});
const { t } = i18next;
const now = 1_000_000;

const errors = Object.keys(en.dialErrors) as DialError[];
const one = (way: Way, error: DialError | null, at = '203.0.113.9:33733'): Tried => ({ way, at, error });
const away = (tried: readonly Tried[], more: Partial<Reach> = {}): Friend =>
  friend('Mia', {
    reach: {
      ...{ state: 'waiting', attempts: 2, lastError: 'timeout', nextAt: null, handedAt: null },
      tried,
      ...more,
    },
  });

describe('why a friend is not reached', () => {
  it.each(errors)('%s is said in a sentence, and with what to do', (error) => {
    const mia = away([one('direct', error)]);
    expect(reachText(t, 'en', mia, now)).toBe(`Try 2 failed: ${en.dialErrors[error]}.`);
    const advice = adviceFor(t, mia, mia.reach.tried)?.text ?? '';
    expect(advice).toMatch(/^[A-Z].*\.$/);
    expect(advice).not.toMatch(/[{}]|reach\./);
  });

  it('is told by what says most, and not by what failed last', () => {
    const tried = [one('lan', 'timeout'), one('punched', 'routers'), one('direct', 'unreachable')];
    expect(tellingError({ tried, lastError: 'unreachable' })).toBe('routers');
    expect(reachText(t, 'en', away(tried), now)).toContain('the routers between you');
    expect(adviceFor(t, away(tried), tried)?.text).toContain('Carry calls of friends');
  });

  it('is what was found where nothing was there to be tried', () => {
    const mia = away([], { lastError: 'absent' });
    expect(adviceFor(t, mia, [])?.text).toContain('Ask Mia another way to start Saltbox');
  });

  it('is that nothing may be tried, which the page of the network tells more of', () => {
    const mia = away([], { state: 'no-way', lastError: null });
    expect(adviceFor(t, mia, [])).toMatchObject({ page: true });
  });

  it('is nothing while they are here, or somebody has taken the call, or nothing has failed yet', () => {
    const tried = [one('direct', 'refused')];
    expect(adviceFor(t, { ...away(tried), online: online(now) }, tried)).toBeNull();
    expect(adviceFor(t, away(tried, { state: 'calling' }), tried)).toBeNull();
    expect(adviceFor(t, away([], { lastError: null }), [])).toBeNull();
  });
});

it('each way and reason is listed once with its addresses, and what is under way is not', () => {
  const tried = [
    one('direct', 'timeout', '203.0.113.9:33733'),
    one('direct', 'timeout', '203.0.113.10:33733'),
    one('lan', 'refused', '192.168.1.31:33733'),
    one('punched', 'routers', '9a0c1b22'),
    one('punched', 'routers', '77ab01ce'),
    one('relayed', null, '77ab01ce 12345678'),
  ];
  expect(failedOf(t, tried)).toEqual([
    {
      text: 'Direct: nothing answered in time.',
      addresses: ['203.0.113.9:33733', '203.0.113.10:33733'],
    },
    { text: 'Same network: their computer refused the call.', addresses: ['192.168.1.31:33733'] },
    { text: 'Through routers: the routers between you let no connection through.', addresses: [] },
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import i18next from 'i18next';
import { NO_HABITS } from '../../src-shared/emoji';
import type { Friend } from '../../src-shared/model';
import { DEFAULTS, type Choices } from '../../src-shared/settings';
import { en } from '../i18n/en';
import { friend, keyOf, message, profile, sealing } from '../testing/people';
import { linesOf } from '../views/LiveRegion';
import { announce, GATHERED, STANDS, useAnnouncer } from './announcer';
import { applyChange, applySnapshot } from './apply';
import { useFriends } from './friends';
import { useScreen } from './screen';

// Nobody types here.
vi.stubGlobal('addEventListener', () => undefined);

const mia = friend('Mia');
const start = (announced: Choices['announce'], ...friends: Friend[]): void => {
  applySnapshot({
    seq: 1,
    profile: profile('Sam'),
    settings: {
      ...DEFAULTS,
      announce: announced,
      lock: { idleMinutes: 0, onSuspend: true },
      emoji: NO_HABITS,
    },
    sealing: sealing(),
    friends,
    requests: [],
    drafts: [],
  });
};
const write = (who: string, ...texts: string[]): void => {
  for (const text of texts)
    applyChange({ type: 'message', key: keyOf(who), message: message('friend', text, 0) });
};
/** What was said since it was asked last. */
const heard = (): readonly string[] => {
  useAnnouncer.setState({ said: [] });
  vi.advanceTimersByTime(GATHERED);
  const { friends } = useFriends.getState();
  return useAnnouncer.getState().said.flatMap((saying) => linesOf(i18next.t, friends, saying));
};

beforeEach(async () => {
  vi.useFakeTimers();
  await i18next.init({ lng: 'en', resources: { en: { translation: en } } });
  useScreen.getState().goHome();
});
afterEach(() => {
  vi.useRealTimers();
});

test('of messages that come together none is lost: few are read, many are counted', () => {
  start('all', mia, friend('Ola'));
  write('Mia', 'one', 'two');
  write('Ola', 'a');
  write('Mia', 'three');
  expect(heard()).toEqual(['Mia: one', 'Mia: two', 'Mia: three', 'Ola: a']);
  write('Mia', '1', '2', '3', '4', '5', '6');
  expect(heard()).toEqual(['Mia: 6 new messages']);
  write('Mia', 'alone');
  expect(heard()).toEqual(['Mia: alone']);
});

test('who is muted is heard in the open conversation alone', () => {
  start('all', { ...mia, mutedUntil: 'ever' }, { ...friend('Ola'), mutedUntil: 1 });
  write('Mia', 'unheard');
  write('Ola', 'not muted any more');
  expect(heard()).toEqual(['Ola: not muted any more']);
  useScreen.getState().openFriend(mia.key);
  write('Mia', 'here');
  expect(heard()).toEqual(['Mia: here']);
});

test('what is read aloud can be the open conversation alone, or nothing', () => {
  start('open', mia);
  write('Mia', 'elsewhere');
  expect(heard()).toEqual([]);
  useScreen.getState().openFriend(mia.key);
  write('Mia', 'here');
  expect(heard()).toEqual(['Mia: here']);
  start('off', mia);
  write('Mia', 'silence');
  expect(heard()).toEqual([]);
});

test('words about one thing take the place of those about it that nobody heard', () => {
  announce('1 chosen', 'chosen');
  announce('Copied', 'copy');
  announce('2 chosen', 'chosen');
  expect(heard()).toEqual(['Copied', '2 chosen']);
});

test('what was said is gone a while after the last of it', () => {
  announce('one', 'a');
  vi.advanceTimersByTime(GATHERED + STANDS - 1);
  expect(useAnnouncer.getState().said).toHaveLength(1);
  announce('two', 'a');
  vi.advanceTimersByTime(GATHERED);
  expect(useAnnouncer.getState().said).toEqual([{ about: 'a', words: 'two' }]);
  vi.advanceTimersByTime(STANDS);
  expect(useAnnouncer.getState().said).toEqual([]);
});

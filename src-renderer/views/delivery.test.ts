import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Friend, Waiting } from '../../src-shared/model';
import { en } from '../i18n/en';
import { friend, message, online, waiting } from '../testing/people';
import { canChange } from './conversation/canChange';
import { waitReason, waitText } from './conversation/waitText';
import { deliveryText, holdOf, markOf, sameDelivery } from './deliveryText';

await i18next.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});
const { t } = i18next;
const now = 1_000_000;
const waits = (why: Waiting['why']): Waiting => ({ why, nextAt: null });

const away = friend('Mia', { reach: waiting(4, 'refused', now + 42_000) });
const near = friend('Mia', { online: online(now) });
const base = friend('Mia', { spokeSession: false, online: { ...online(now), security: 'base' } });

test('how far a message came is said of the friend as they are now', () => {
  const waiting = (who: Friend): string => deliveryText(t, who, 'waiting');
  expect(waiting(away)).toBe('Waiting until Mia is online');
  expect(waiting(near)).toBe('Waiting to be sent');
  expect(waiting({ ...away, state: 'awaiting' })).toBe('Waiting until Mia accepts');
  expect(waiting({ ...away, state: 'blocked' })).toContain('Not sent');
  expect(waiting({ ...away, baseRefused: true })).toContain('basic encryption');
});

test('a message that waits for the user has another mark than one that is tried again', () => {
  const lost = { ...away, reach: { ...away.reach, state: 'no-way' } } as const;
  const held = [{ ...near, state: 'blocked' }, { ...away, baseRefused: true }, lost] as const;
  expect(held.map(holdOf)).toEqual(['blocked', 'refused', 'noWay']);
  for (const who of held) {
    expect(markOf(who, 'waiting')).toBe('held');
    expect(markOf(who, 'stored')).toBe('stored');
    expect(sameDelivery(who, away)).toBe(false);
    expect(deliveryText(t, who, 'waiting')).not.toBe(deliveryText(t, away, 'waiting'));
  }
  for (const who of [away, near, { ...near, baseRefused: true }])
    expect(markOf(who, 'waiting')).toBe('waiting');
});

test('a program that does not confirm is never said to have the message', () => {
  expect(deliveryText(t, base, 'sent')).toBe('Handed over; the program of Mia does not confirm');
  expect(deliveryText(t, near, 'sent')).toBe('Sent, not confirmed by the computer of Mia');
  expect(deliveryText(t, near, 'stored')).toBe('Stored on the computer of Mia');
  expect(deliveryText(t, near, 'seen')).toBe('Seen by Mia');
});

test('a message that waits says why, and when it is tried again', () => {
  expect(waitText(t, 'en', away, waits('unreached'), 1, now)).toBe(
    'Your message waits on this computer for Mia. Try 4 failed: their computer refused the call. Next try in 42 sec.',
  );
  expect(waitText(t, 'en', away, waits('unconfirmed'), 1, now)).toContain('Next try in 42 sec.');
  expect(waitText(t, 'en', near, waits('unconfirmed'), 1, now)).not.toMatch(/[Tt]ry/);
  expect(waitText(t, 'en', { ...away, state: 'blocked' }, waits('blocked'), 1, now)).toBe(
    'Your message is not sent while Mia is blocked.',
  );
});

test('many that wait are not one', () => {
  expect(waitReason(t, away, waits('request'), 1)).toMatch(/^Your message waits/);
  expect(waitReason(t, away, waits('request'), 2)).toMatch(/^Your messages wait/);
});

test('what a friend said, is gone, or went to a program of the base protocol cannot be changed', () => {
  const mine = message('me', 'a', 1, 'sent');
  expect(canChange(near, mine)).toBe(true);
  expect(canChange(away, message('me', 'a', 1, 'waiting'))).toBe(true);
  expect(canChange(base, mine)).toBe(false);
  expect(canChange(base, message('me', 'a', 1, 'stored'))).toBe(true);
  expect(canChange(near, { ...mine, deleted: true })).toBe(false);
  expect(canChange(near, message('friend', 'a', 1))).toBe(false);
  expect(canChange({ ...near, state: 'blocked' }, mine)).toBe(false);
});

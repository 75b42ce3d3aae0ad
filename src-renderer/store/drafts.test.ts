import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyOf, message } from '../testing/people';
import { applyChange } from './apply';
import { saveDrafts } from './draft-saver';
import { afterSend, currentDraft, NO_DRAFT, takeUnkept, useDrafts } from './drafts';

const mia = keyOf('Mia');
const [one, two] = [message('me', 'one', 1), message('me', 'two', 2)];
const { write, answer, restore, forget, beginEdit, writeEdit, endEdit } = useDrafts.getState();
const editing = () => useDrafts.getState().editing[mia];

beforeEach(() => {
  useDrafts.setState({ drafts: {}, replies: {}, editing: {}, kept: {} });
});

test('what was typed while a message was on its way to the disk is kept', () => {
  expect(afterSend('hello', 'hello')).toBe('');
  expect(afterSend('hello there', 'hello')).toBe(' there');
  expect(afterSend('something else', 'hello')).toBe('something else');
});

test('editing a message leaves the draft alone', () => {
  write(mia, 'half a thought');
  beginEdit(mia, one);
  writeEdit(mia, 'one, better');
  expect(editing()).toEqual({ id: one.id, text: 'one, better' });
  endEdit(mia);
  expect(editing()).toBeUndefined();
  expect(useDrafts.getState().drafts[mia]).toBe('half a thought');
  writeEdit(mia, 'too late');
  expect(editing()).toBeUndefined();
});

test('a message that goes while it is edited is not edited any more', () => {
  beginEdit(mia, one);
  applyChange({ type: 'messageRemoved', key: mia, id: two.id });
  applyChange({ type: 'messageChanged', key: mia, message: { ...one, text: 'one' } });
  expect(editing()?.id).toBe(one.id);
  applyChange({ type: 'messageChanged', key: mia, message: { ...one, text: '', deleted: true } });
  expect(editing()).toBeUndefined();
  beginEdit(mia, one);
  applyChange({ type: 'messageRemoved', key: mia, id: one.id });
  expect(editing()).toBeUndefined();
});

describe('drafts are saved', () => {
  const saved: string[] = [];
  const save = (): void => {
    for (const [key, { text, replyTo }] of takeUnkept())
      saved.push(`${key === mia ? 'Mia' : 'Jonas'}: ${text}${replyTo === null ? '' : ` > ${replyTo}`}`);
  };
  saveDrafts(save);
  beforeEach(() => {
    vi.useFakeTimers();
    saved.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('when the typing rests, once, and with what they answer', () => {
    for (const text of ['h', 'he', 'hello']) {
      write(mia, text);
      vi.advanceTimersByTime(400);
    }
    expect(saved).toEqual([]);
    answer(mia, one.id);
    vi.advanceTimersByTime(500);
    expect(saved).toEqual([`Mia: hello > ${one.id}`]);
    vi.advanceTimersByTime(10_000);
    expect(saved).toHaveLength(1);
    answer(mia, null);
    write(mia, '');
    vi.advanceTimersByTime(500);
    expect(saved[1]).toBe('Mia: ');
  });

  test('every three seconds while the typing does not rest', () => {
    for (let at = 0; at <= 6_000; at += 200) {
      write(mia, String(at));
      vi.advanceTimersByTime(200);
    }
    expect(saved).toHaveLength(2);
  });

  test('at once before the page goes', () => {
    write(mia, 'hel');
    write(keyOf('Jonas'), 'hi');
    save();
    expect(saved).toEqual(['Mia: hel', 'Jonas: hi']);
    vi.advanceTimersByTime(10_000);
    expect(saved).toHaveLength(2);
  });

  test('unless they came from main, or were typed back to what main has', () => {
    restore([{ key: mia, text: 'from yesterday', replyTo: null }]);
    expect(currentDraft(mia).text).toBe('from yesterday');
    write(mia, 'from yesterday, and more');
    write(mia, 'from yesterday');
    vi.advanceTimersByTime(10_000);
    expect(saved).toEqual([]);
  });

  test('where main has older ones than were typed here meanwhile', () => {
    write(mia, 'newer');
    restore([{ key: mia, text: 'old', replyTo: one.id }]);
    expect(currentDraft(mia)).toEqual({ text: 'newer', replyTo: null });
    vi.advanceTimersByTime(500);
    expect(saved).toEqual(['Mia: newer']);
  });

  test('no more when their friend is gone', () => {
    write(mia, 'hel');
    forget(mia);
    vi.advanceTimersByTime(10_000);
    expect([saved, currentDraft(mia)]).toEqual([[], NO_DRAFT]);
  });
});

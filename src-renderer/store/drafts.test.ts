import { beforeEach, expect, test } from 'vitest';
import { keyOf, message } from '../testing/people';
import { applyChange } from './apply';
import { afterSend, useDrafts } from './drafts';

const mia = keyOf('Mia');
const [one, two] = [message('me', 'one', 1), message('me', 'two', 2)];
const { write, beginEdit, writeEdit, endEdit } = useDrafts.getState();
const editing = () => useDrafts.getState().editing[mia];

beforeEach(() => {
  useDrafts.setState({ drafts: {}, editing: {} });
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

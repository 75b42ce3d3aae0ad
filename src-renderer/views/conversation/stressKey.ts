import type { KeyboardEvent } from 'react';
import { toggled, type Wrap } from '../../text/stress';
import { insertText } from '../../widgets/insertText';
import { isPressed } from '../pressed';

/** The keys that stress what is selected. */
export const stressKeys: Readonly<Record<Wrap, string>> = {
  strong: 'Control+B',
  em: 'Control+I',
  code: 'Control+E',
  strike: 'Control+Shift+X',
};

/** Stresses what is selected. Answers whether the key was one of those for it. */
export function stressKey({
  nativeEvent,
  currentTarget: field,
}: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const wraps = Object.keys(stressKeys) as Wrap[];
  const wrap = wraps.find((one) => isPressed(stressKeys[one], nativeEvent));
  if (!wrap) return false;
  const { from, to, insert, select } = toggled(field.value, [field.selectionStart, field.selectionEnd], wrap);
  field.setSelectionRange(from, to);
  insertText(field, insert);
  field.setSelectionRange(...select);
  return true;
}

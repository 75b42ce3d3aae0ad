import type { KeyboardEvent } from 'react';
import { toggled, type Wrap } from '../../text/stress';
import { insertText } from '../../widgets/insertText';

const keys: Readonly<Record<string, Wrap>> = { b: 'strong', i: 'em', e: 'code' };

/** Ctrl+B, Ctrl+I, Ctrl+E and Ctrl+Shift+X, with Cmd on a Mac. Answers whether the key was one of them. */
export function stressKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget: field } = event;
  if (altKey || !(ctrlKey || metaKey)) return false;
  const lower = key.toLowerCase();
  const wrap = shiftKey ? (lower === 'x' ? 'strike' : undefined) : keys[lower];
  if (!wrap) return false;
  const { from, to, insert, select } = toggled(field.value, [field.selectionStart, field.selectionEnd], wrap);
  field.setSelectionRange(from, to);
  insertText(field, insert);
  field.setSelectionRange(...select);
  return true;
}

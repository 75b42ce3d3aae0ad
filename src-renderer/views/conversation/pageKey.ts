import type { KeyboardEvent } from 'react';

type Field = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>;

/** Of what can be seen at once, so much goes by: a line of it stays, to read on from. */
const PAGE = 0.9;

/** Whether a page up (-1) or down (1) is for the messages: the caret of the field stands at its end already. 0: it is not. */
export function pageOf(key: string, { value, selectionStart, selectionEnd }: Field): -1 | 0 | 1 {
  if (key === 'PageUp') return selectionEnd === 0 ? -1 : 0;
  if (key === 'PageDown') return selectionStart === value.length ? 1 : 0;
  return 0;
}

/** Scrolls the messages above the field by a page. Answers whether the key was for that. */
export function pageKey({ key, currentTarget: field }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const by = pageOf(key, field);
  const log = document.querySelector('[role=log]');
  if (by !== 0) log?.scrollBy({ top: by * log.clientHeight * PAGE });
  return by !== 0;
}

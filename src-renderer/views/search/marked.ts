import { useLayoutEffect, type RefObject } from 'react';
import { create } from 'zustand';
import type { MessageId } from '../../../src-shared/ids';
import type { FoundMessage } from '../../../src-shared/model';
import { jumpTo } from '../conversation/jumpTo';
import { wordsOf } from './grouped';

interface Marked {
  readonly id: MessageId;
  /** As they stand in the text. */
  readonly words: readonly string[];
}

/** The message that was found and is looked at, and what is marked in it. */
const useMarked = create<{ readonly marked: Marked | null }>()(() => ({ marked: null }));

const NAME = 'found';

/** Goes to a message that was found, and marks why. */
export function goTo(hit: FoundMessage): Promise<boolean> {
  useMarked.setState({ marked: { id: hit.id, words: wordsOf(hit) } });
  return jumpTo(hit.key, hit.id);
}

export const unmark = (): void => {
  useMarked.setState({ marked: null });
};

/** Whether this is the message that was found. */
export const useIsMarked = (id: MessageId): boolean => useMarked(({ marked }) => marked?.id === id);

/** Marks words in an element, over its nodes and without touching them. */
export function useMarks(element: RefObject<HTMLElement | null>, id: MessageId): void {
  const words = useMarked(({ marked }) => (marked?.id === id ? marked.words : null));
  useLayoutEffect(() => {
    if (!words || !element.current) return;
    const highlight = new Highlight(...rangesOf(element.current, words));
    CSS.highlights.set(NAME, highlight);
    return () => {
      if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    };
  }, [element, words]);
}

function rangesOf(element: HTMLElement, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = node.textContent ?? '';
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        // What was searched for begins words.
        if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

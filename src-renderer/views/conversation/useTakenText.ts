import { useCallback, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend, Message } from '../../../src-shared/model';
import { useConversations } from '../../store/conversations';
import { asText } from './asText';
import { between } from './between';
import { chosenNow, useSelection } from './selection';

/** Whether anything of what is in an element is selected. */
function touches(selected: Range, element: Element): boolean {
  if (!selected.intersectsNode(element)) return false;
  const part = document.createRange();
  part.selectNodeContents(element);
  if (selected.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(selected.startContainer, selected.startOffset);
  if (selected.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(selected.endContainer, selected.endOffset);
  return part.toString() !== '';
}

/** The messages of whose text something is selected, as far as they are drawn. */
function selectedIn(log: Element): MessageId[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...log.querySelectorAll<HTMLElement>('[data-message]')].flatMap((row) => {
    const text = row.querySelector('[data-text]');
    // What was put there is the id of a message.
    return text && touches(range, text) ? [row.dataset['message'] as MessageId] : [];
  });
}

export interface Taking {
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
}

/**
 * What is taken out of a conversation, by copying or dragging: of one message what is selected of it, as the browser has
 * it; of several the whole of them, with who wrote them and when; and the chosen ones where messages are chosen.
 */
export function useTakenText(friend: Friend): Taking {
  const { t, i18n } = useTranslation();
  const text = useCallback(
    (of: readonly Message[]) => asText(t, i18n.language, friend, of),
    [t, i18n.language, friend],
  );
  const loaded = useCallback(
    () => useConversations.getState().loaded[friend.key]?.messages ?? [],
    [friend.key],
  );
  /** Null: one message at most is selected. */
  const selected = useCallback(
    (log: Element): string | null => {
      const [first, ...rest] = selectedIn(log);
      const last = rest.at(-1);
      if (first === undefined || last === undefined) return null;
      return text(between(loaded(), first, last));
    },
    [text, loaded],
  );
  const onCopy = useCallback(
    (event: ClipboardEvent<HTMLElement>) => {
      const taken = selected(event.currentTarget);
      if (taken === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', taken);
    },
    [selected],
  );
  const onDragStart = useCallback(
    ({ currentTarget, dataTransfer }: DragEvent<HTMLElement>) => {
      // A link goes by its address.
      if (dataTransfer.types.includes('text/uri-list')) return;
      const { chosen } = useSelection.getState();
      const taken = chosen ? text(chosenNow(chosen, loaded())) : selected(currentTarget);
      if (taken === null) return;
      dataTransfer.clearData();
      dataTransfer.setData('text/plain', taken);
      dataTransfer.effectAllowed = 'copy';
    },
    [selected, text, loaded],
  );
  return { onCopy, onDragStart };
}

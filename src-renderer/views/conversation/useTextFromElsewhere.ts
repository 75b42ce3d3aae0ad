import { useEffect, useState, type RefObject } from 'react';
import { insertText } from '../../widgets/insertText';

const FIELDS = 'input, textarea, [contenteditable], dialog';

const isIn = (element: Element | null, { target }: Event): boolean =>
  target instanceof Node && element?.contains(target) === true;

/** Where no field takes it. */
const isElsewhere = ({ target, defaultPrevented }: Event): boolean =>
  !defaultPrevented &&
  !(target instanceof Element && target.closest(FIELDS)) &&
  !document.querySelector('dialog[open]');

/** Text over the page; what it says is known where it is from here. */
interface Held {
  readonly text: string | null;
}

/**
 * Text that is pasted or dropped anywhere but in a field comes into this one, without its looks. Answers what text is
 * held over the page and would come into it.
 */
export function useTextFromElsewhere(field: RefObject<HTMLTextAreaElement | null>): Held | null {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let own: string | null = null;
    const take = (event: Event, data: DataTransfer | null): void => {
      const text = data?.getData('text/plain') ?? '';
      if (text === '' || !isElsewhere(event) || !field.current) return;
      event.preventDefault();
      insertText(field.current, text);
    };
    const onPaste = (event: ClipboardEvent): void => {
      take(event, event.clipboardData);
    };
    const onDragStart = ({ dataTransfer }: DragEvent): void => {
      // Later on it can only be read where it falls.
      own = dataTransfer?.getData('text/plain') ?? null;
    };
    const onDragOver = (event: DragEvent): void => {
      const isText = event.dataTransfer?.types.includes('text/plain') ?? false;
      const here = isElsewhere(event);
      const coming = isText && (here || isIn(field.current, event));
      setHeld((before) => (coming ? (before ?? { text: own }) : null));
      // Without this nothing can be dropped outside of fields.
      if (isText && here) event.preventDefault();
    };
    const end = (): void => {
      own = null;
      setHeld(null);
    };
    const onDrop = (event: DragEvent): void => {
      end();
      take(event, event.dataTransfer);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent): void => {
      // Only where it leaves the window, from which it may come back.
      if (relatedTarget === null) setHeld(null);
    };
    addEventListener('paste', onPaste);
    addEventListener('dragstart', onDragStart);
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    addEventListener('dragleave', onDragLeave);
    addEventListener('dragend', end);
    return () => {
      removeEventListener('paste', onPaste);
      removeEventListener('dragstart', onDragStart);
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('dragend', end);
    };
  }, [field]);
  return held;
}

import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { searchEmoji, withTone, type Catalogue, type Emoji } from '../../emoji/catalogue';
import { loadCatalogue } from '../../emoji/load';
import { emojiWordAt, type EmojiWord } from '../../emoji/word';
import { insertText } from '../../widgets/insertText';
import { useHabits } from '../emoji/useHabits';

/** As many as are taken in at a look. */
const AT_MOST = 8;
const NONE: readonly Emoji[] = [];

export interface Suggestions {
  /** The best first, each as it would come into the text; empty: nothing is shown. */
  readonly offered: readonly { readonly emoji: string; readonly name: string }[];
  /** The one that Enter takes. */
  readonly at: number;
  /** Of the list, and with `-` and its number of each that is in it. */
  readonly id: string;
  /** To be called when the text was changed in the field, or by an input method. */
  onWritten(event: SyntheticEvent<HTMLTextAreaElement>): void;
  /** Whether a key was for the list. */
  onKey(event: KeyboardEvent): boolean;
  take(at: number): void;
  close(): void;
}

/** Whether letters were written or taken away; what is undone or pasted looks for nothing. */
const isWritten = ({ nativeEvent }: SyntheticEvent): boolean =>
  nativeEvent instanceof InputEvent
    ? !nativeEvent.isComposing && /^(insertText|deleteContentBackward)$/.test(nativeEvent.inputType)
    : nativeEvent.type === 'compositionend';

/** Emoji that are looked for in the field itself, by a colon and letters of their name. `text`: what stands in it. */
export function useSuggestions(field: RefObject<HTMLTextAreaElement | null>, text: string): Suggestions {
  const { tone, used } = useHabits();
  const id = useId();
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [written, setWritten] = useState<{ readonly word: EmojiWord; readonly text: string } | null>(null);
  const [at, setAt] = useState(0);
  /** The colon of a word for which none was wanted. */
  const refused = useRef<number | null>(null);
  // What was sent or is another draft has no such word any more.
  const word = written?.text === text ? written.word : null;
  const search = word?.search ?? '';
  const found = useMemo(
    () => (catalogue && search !== '' ? searchEmoji(catalogue, search, AT_MOST) : NONE),
    [catalogue, search],
  );
  const offered = useMemo(
    () => found.map((one) => ({ emoji: withTone(one, tone), name: one.name })),
    [found, tone],
  );

  const from = word?.from;
  useEffect(() => {
    if (from === undefined) return;
    const onMove = (): void => {
      const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      if (selectionStart !== selectionEnd || emojiWordAt(value, selectionEnd)?.from !== from)
        setWritten(null);
    };
    document.addEventListener('selectionchange', onMove);
    return () => {
      document.removeEventListener('selectionchange', onMove);
    };
  }, [field, from]);

  const close = (): void => {
    setWritten(null);
  };
  const take = (which: number): void => {
    const one = offered[which];
    if (!one || !word || !field.current) return;
    close();
    field.current.setSelectionRange(word.from, word.to);
    insertText(field.current, one.emoji);
    used(one.emoji);
  };
  const onKey = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
    if (offered.length === 0 || shiftKey || ctrlKey || altKey || metaKey) return false;
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown':
        setAt((at + (key === 'ArrowUp' ? -1 : 1) + offered.length) % offered.length);
        return true;
      case 'Enter':
      case 'Tab':
        take(at);
        return true;
      case 'Escape':
        refused.current = from ?? null;
        close();
        return true;
      default:
        return false;
    }
  };
  const onWritten = (event: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { value, selectionEnd } = event.currentTarget;
    const next = isWritten(event) ? emojiWordAt(value, selectionEnd) : null;
    if (next?.from !== refused.current) refused.current = null;
    if (!next || refused.current !== null) {
      close();
      return;
    }
    if (!catalogue) void loadCatalogue().then(setCatalogue);
    setWritten({ word: next, text: value });
    setAt(0);
  };
  return { offered, at, id, onWritten, onKey, take, close };
}

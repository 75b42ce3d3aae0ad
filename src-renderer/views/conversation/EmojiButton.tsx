import { Smile } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../widgets/Button';
import { insertText } from '../../widgets/insertText';
import { spotAbove, type Spot } from '../../widgets/usePopover';
import { EmojiPopover } from '../emoji/EmojiPopover';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Puts emoji into the field where the caret stands. Ctrl+J opens it as well. The field is drawn at each key, this is not. */
export const EmojiButton = memo(function EmojiButton({ field }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const close = useCallback(() => {
    setSpot(null);
  }, []);

  // The text goes on where it was left. Not on the first render, when nothing was open.
  const open = spot !== null;
  useEffect(() => {
    const text = field.current;
    return open ? () => text?.focus() : undefined;
  }, [open, field]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'j' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (!button.current || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setSpot(spotAbove(button.current));
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <>
      <IconButton
        ref={button}
        label={t('acts.emoji.insert')}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Control+J"
        onClick={(event) => {
          setSpot(open ? null : spotAbove(event.currentTarget));
        }}
      >
        <Smile size={20} aria-hidden />
      </IconButton>
      {spot && (
        <EmojiPopover
          label={t('acts.emoji.insert')}
          spot={spot}
          onPick={(emoji, more) => {
            const picker = document.activeElement;
            if (field.current) insertText(field.current, emoji);
            if (!more) close();
            else if (picker instanceof HTMLElement) picker.focus();
          }}
          onClose={close}
        />
      )}
    </>
  );
});

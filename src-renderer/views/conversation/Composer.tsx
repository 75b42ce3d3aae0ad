import { ArrowUp, Check, Pencil, X } from 'lucide-react';
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { lastOwn, newestOf } from '../../store/conversation';
import { useConversations } from '../../store/conversations';
import { useDrafts } from '../../store/drafts';
import { displayName } from '../../store/friends';
import { useSettings } from '../../store/me';
import { IconButton } from '../../widgets/Button';
import { classes } from '../../widgets/classes';
import { Reason } from '../../widgets/Reason';
import { sameDelivery } from '../deliveryText';
import { keyNames } from '../keyNames';
import { isMac } from '../pressed';
import { canChange } from './canChange';
import css from './Composer.module.css';
import { DropStrip } from './DropStrip';
import { EmojiButton } from './EmojiButton';
import { pageKey } from './pageKey';
import { ReplyStrip } from './ReplyStrip';
import { stressKey } from './stressKey';
import { Suggestions } from './Suggestions';
import { useComposer } from './useComposer';
import { useFocusOnTyping } from './useFocusOnTyping';
import { useSuggestions } from './useSuggestions';
import { useTextFromElsewhere } from './useTextFromElsewhere';

interface Props {
  readonly friend: Friend;
}

/** Writes messages, and edits those that are written. What is refused is kept, with the reason. */
export const Composer = memo(
  Field,
  // A friend changes with each of their messages; the key that is typed meanwhile shall not wait for that.
  (a, b) => sameDelivery(a.friend, b.friend),
);

function Field({ friend }: Props) {
  const { t } = useTranslation();
  const { enterSends } = useSettings();
  const { text, editing, replyTo, reason, left, off, write, submit, cancel } = useComposer(friend.key);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusOnTyping(field);
  const held = useTextFromElsewhere(field);
  const { onWritten, onKey: onListKey, close, ...suggestions } = useSuggestions(field, text);
  const suggesting = suggestions.offered.length > 0;

  const about = editing?.id ?? replyTo;
  useLayoutEffect(() => {
    const element = field.current;
    if (about === null || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [about]);

  const onCancel = (): void => {
    cancel();
    field.current?.focus();
  };

  const name = displayName(friend);
  // Asked for at each key, and the same each time.
  const words = useMemo(() => {
    const keys = keyNames(t, isMac ? 'Meta+Enter' : 'Control+Enter');
    return {
      write: t('talk.write', { name }),
      placeholder: t('talk.placeholder'),
      save: t('talk.save'),
      send: t('talk.send'),
      saves: enterSends ? t('talk.editingHint') : t('talk.editingHintMod', { keys }),
      sends: enterSends ? t('talk.deliverHint') : t('talk.deliverHintMod', { keys }),
    };
  }, [t, name, enterSends]);

  const room =
    left === null
      ? null
      : left < 0
        ? t('add.bytesOver', { count: -left })
        : t('add.bytesLeft', { count: left });
  useSaid(room);
  useSaid(editing ? `${t('talk.editing')} ${words.saves}` : null);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Keys of an input method are not meant for us.
    if (event.nativeEvent.isComposing) return;
    if (onListKey(event)) event.preventDefault();
    else if (stressKey(event) || (!event.shiftKey && (onKey(event) || onPageKey(event))))
      event.preventDefault();
  };
  const onPageKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean =>
    !event.ctrlKey && !event.metaKey && !event.altKey && pageKey(event);
  /** Whether a key did something. */
  const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    switch (key) {
      case 'Enter':
        if (!enterSends && !ctrlKey && !metaKey) return false;
        submit();
        return true;
      case 'Escape':
        return cancel();
      case 'ArrowUp':
      case 'ArrowDown':
        if (editing) return false;
        if (ctrlKey || metaKey) return answerNeighbour(friend, key === 'ArrowUp' ? -1 : 1);
        return key === 'ArrowUp' && text === '' && editLast(friend);
      default:
        return false;
    }
  };

  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        field.current?.focus();
      }}
    >
      {reason && <Reason>{failureText(t, reason)}</Reason>}
      {editing && (
        <div className={css.strip}>
          <Pencil size={14} aria-hidden />
          <p>
            <strong>{t('talk.editing')}</strong> {words.saves}
          </p>
          <IconButton small label={t('talk.stopEditing')} onClick={onCancel}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
      {replyTo !== null && <ReplyStrip friend={friend} id={replyTo} onCancel={onCancel} />}
      {held && <DropStrip text={held.text} />}
      {left !== null && <p className={classes(css.left, left < 0 && css.over)}>{room}</p>}
      <div className={classes(css.box, held && css.held)}>
        <EmojiButton field={field} />
        <div className={css.field} data-text={text}>
          <textarea
            ref={field}
            className={css.text}
            data-composer=""
            rows={1}
            dir="auto"
            aria-label={words.write}
            aria-invalid={reason ? true : undefined}
            placeholder={words.placeholder}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={suggesting ? suggestions.id : undefined}
            aria-activedescendant={suggesting ? `${suggestions.id}-${String(suggestions.at)}` : undefined}
            value={text}
            onChange={(event) => {
              write(event.target.value);
              onWritten(event);
            }}
            onCompositionEnd={onWritten}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
        </div>
        <button
          type="submit"
          className={css.send}
          aria-label={editing ? words.save : words.send}
          title={editing ? words.saves : words.sends}
          aria-disabled={off || undefined}
        >
          {editing ? (
            <Check size={18} strokeWidth={2.25} aria-hidden />
          ) : (
            <ArrowUp size={18} strokeWidth={2.25} aria-hidden />
          )}
        </button>
        {suggesting && <Suggestions {...suggestions} />}
      </div>
    </form>
  );
}

/** Begins to edit the last own message; false where there is none that can be. */
function editLast(friend: Friend): boolean {
  const last = lastOwn(newestOf(useConversations.getState().loaded[friend.key]));
  if (!last || !canChange(friend, last)) return false;
  useDrafts.getState().beginEdit(friend.key, last);
  return true;
}

/** Answers the message before or after the one that is answered, or else the newest. False where nothing changes. */
function answerNeighbour({ key, state }: Friend, step: 1 | -1): boolean {
  const { replies, answer } = useDrafts.getState();
  const said = useConversations.getState().loaded[key]?.messages.filter(({ deleted }) => !deleted) ?? [];
  const now = said.findIndex(({ id }) => id === replies[key]);
  if (state === 'blocked' || (now < 0 && step > 0)) return false;
  const next = now < 0 ? said.at(-1) : said[now + step];
  // Above the oldest that is loaded it stays; below the newest it ends.
  if (!next && step < 0) return false;
  answer(key, next?.id ?? null);
  return true;
}

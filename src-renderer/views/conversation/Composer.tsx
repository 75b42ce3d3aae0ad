import { ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/errors';
import { MAX_TEXT_BYTES } from '../../../src-shared/limits';
import type { Friend } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { byteLength } from '../../i18n/bytes';
import { failureText } from '../../i18n/failure';
import { afterSend, useDrafts } from '../../store/drafts';
import { displayName } from '../../store/friends';
import { Reason } from '../../widgets/Reason';
import css from './Composer.module.css';
import { useFocusOnTyping } from './useFocusOnTyping';

const TOO_LONG: Failure = { code: 'text-long', params: { max: MAX_TEXT_BYTES } };

/** The text stays until main says that it is on the disk; what is refused is kept, with the reason. */
export function Composer({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { key } = friend;
  const draft = useDrafts(({ drafts }) => drafts[key]) ?? '';
  const write = useDrafts((state) => state.write);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const sending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusOnTyping(field);

  // Chrome 114 knows no field-sizing: the height follows the text by hand.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${String(element.scrollHeight)}px`;
  }, [draft]);

  const tooLong = byteLength(draft) > MAX_TEXT_BYTES;
  const off = tooLong || draft.trim() === '';
  const send = (): void => {
    if (off || sending.current) return;
    sending.current = true;
    void actions.send(key, draft).then((answer) => {
      sending.current = false;
      setRefusal(answer);
      if (!answer) write(key, afterSend(useDrafts.getState().drafts[key] ?? '', draft));
    });
    field.current?.focus();
  };
  const reason = tooLong ? TOO_LONG : refusal;

  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {reason && <Reason>{failureText(t, reason)}</Reason>}
      <div className={css.box}>
        <textarea
          ref={field}
          className={css.text}
          rows={1}
          dir="auto"
          aria-label={t('talk.write', { name: displayName(friend) })}
          aria-invalid={reason ? true : undefined}
          placeholder={t('talk.placeholder')}
          value={draft}
          onChange={(event) => {
            write(key, event.target.value);
            setRefusal(null);
          }}
          onKeyDown={(event) => {
            // Enter that ends an input method's word is not meant for us.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="submit"
          className={css.send}
          aria-label={t('talk.send')}
          title={t('talk.deliverHint')}
          aria-disabled={off || undefined}
        >
          <ArrowUp size={18} strokeWidth={2.25} aria-hidden />
        </button>
      </div>
    </form>
  );
}

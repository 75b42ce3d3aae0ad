import { TextCursorInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './Composer.module.css';
import { brief } from './Quote';

/** Says what becomes of text that is held over the page, and which it is where that can be known. */
export function DropStrip({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  return (
    <div className={css.strip}>
      <TextCursorInput size={14} aria-hidden />
      <p>
        <strong>{t('talk.drop')}</strong> {text !== null && <span dir="auto">{brief(text)}</span>}
      </p>
    </div>
  );
}

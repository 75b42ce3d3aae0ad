import { useTranslation } from 'react-i18next';
import type { Message } from '../../../src-shared/model';
import { Hidden } from '../../widgets/Hidden';
import { jumpTo } from './jumpTo';
import css from './Quote.module.css';

/** Characters of the source that are shown at most; one line holds fewer. */
const BRIEF = 140;

interface Props {
  /** The message that is answered, where it is loaded. */
  readonly source: Message | null;
  /** The friend's. */
  readonly name: string;
}

/** Above an answer: the line it answers, which leads there. */
export function Quote({ source, name }: Props) {
  const { t } = useTranslation();
  if (!source || source.deleted) {
    return <p className={css.quote}>{source ? t('talk.answersDeleted') : t('talk.answersEarlier')}</p>;
  }
  const who = source.from === 'me' ? t('common.you') : name;
  const text = source.text.slice(0, BRIEF).replace(/\s+/g, ' ');
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.quote}
      title={t('talk.jump')}
      onClick={() => {
        jumpTo(source.id);
      }}
    >
      <Hidden>{t('talk.answers')}</Hidden>
      <strong dir="auto">{who}</strong>
      <span dir="auto">{text}</span>
    </button>
  );
}

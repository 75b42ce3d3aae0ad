import { useTranslation } from 'react-i18next';
import type { FriendId, MessageId } from '../../../src-shared/ids';
import type { Message } from '../../../src-shared/model';
import { parse, plainOf } from '../../text/format';
import { Hidden } from '../../widgets/Hidden';
import { jumpTo } from './jumpTo';
import css from './Quote.module.css';
import { useSource } from './useSource';

/** Characters of the source that are shown at most; one line holds fewer. */
const BRIEF = 140;

export const brief = (text: string): string => plainOf(parse(text.slice(0, BRIEF))).replace(/\s+/g, ' ');

interface Props {
  /** Whether Tab stops here: 0, or -1. */
  readonly stop: number;
  readonly friend: FriendId;
  /** The message that is answered, and that message where it is loaded. */
  readonly id: MessageId;
  readonly source: Message | null;
  /** The friend's. */
  readonly name: string;
}

/** Above an answer: the line it answers, which leads there. */
export function Quote({ stop, friend, id, source: loaded, name }: Props) {
  const { t } = useTranslation();
  const source = useSource(friend, id, loaded);
  if (source === null || source?.deleted) {
    return <p className={css.quote}>{source ? t('talk.answersDeleted') : t('talk.answersEarlier')}</p>;
  }
  return (
    <button
      type="button"
      tabIndex={stop}
      className={css.quote}
      title={t('talk.jump')}
      onClick={() => void jumpTo(friend, id)}
    >
      <Hidden>{t('talk.answers')}</Hidden>
      {/* Room for both lines is kept while the message is on its way here, so that nothing moves. */}
      <strong dir="auto">{source ? (source.from === 'me' ? t('common.you') : name) : '\u00a0'}</strong>
      <span dir="auto">{source ? brief(source.text) : '\u00a0'}</span>
    </button>
  );
}

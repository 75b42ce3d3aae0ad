import { Reply, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../src-shared/ids';
import type { Friend } from '../../../src-shared/model';
import { useConversations } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { IconButton } from '../../widgets/Button';
import css from './Composer.module.css';
import { jumpTo } from './jumpTo';
import { brief } from './Quote';
import { useSource } from './useSource';

interface Props {
  readonly friend: Friend;
  readonly id: MessageId;
  readonly onCancel: () => void;
}

/** Above the composer: the message that is being answered, which leads there. */
export function ReplyStrip({ friend, id, onCancel }: Props) {
  const { t } = useTranslation();
  const loaded = useConversations(
    (state) => state.loaded[friend.key]?.messages.find((message) => message.id === id) ?? null,
  );
  const source = useSource(friend.key, id, loaded);
  const to =
    source?.from === 'me' ? t('acts.reply.toSelf') : t('acts.reply.to', { name: displayName(friend) });
  const text = source?.deleted ? t('talk.answersDeleted') : source && brief(source.text);
  return (
    <div className={css.strip} role="group" aria-label={to}>
      <Reply size={16} aria-hidden />
      <button
        type="button"
        className={css.quoted}
        title={t('talk.jump')}
        onClick={() => void jumpTo(friend.key, id)}
      >
        <strong dir="auto">{to}</strong>
        <span dir="auto">{source === null ? t('acts.reply.gone') : (text ?? '\u00a0')}</span>
      </button>
      <IconButton small label={t('acts.reply.cancel')} onClick={onCancel}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

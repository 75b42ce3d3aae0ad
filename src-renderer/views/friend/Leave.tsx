import { Ban, ShieldCheck, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Confirm, type Question } from '../Confirm';
import group from '../Group.module.css';
import css from './Friend.module.css';

/** The ways to part. Each is asked about first. */
export function Leave({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const { key, state } = friend;
  const gone = state === 'awaiting' ? 'withdraw' : 'remove';
  const Gone = state === 'awaiting' ? Undo2 : Trash2;
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('friend.leave')}</h3>
      <div className={css.buttons}>
        {state === 'blocked' ? (
          <Button onClick={() => void actions.unblock(key)}>
            <ShieldCheck size={16} aria-hidden />
            {t('list.menu.unblock')}
          </Button>
        ) : (
          <Button
            onClick={() => {
              setQuestion('block');
            }}
          >
            <Ban size={16} aria-hidden />
            {t('list.menu.block')}
          </Button>
        )}
        <Button
          onClick={() => {
            setQuestion(gone);
          }}
        >
          <Gone size={16} aria-hidden />
          {t(`list.menu.${gone}`)}
        </Button>
      </div>
      <p className={group.hint}>{t('friend.leaveHint', { name: displayName(friend) })}</p>
      {question && (
        <Confirm
          question={question}
          friend={friend}
          onClose={() => {
            setQuestion(null);
          }}
        />
      )}
    </section>
  );
}

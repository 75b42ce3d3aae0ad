import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { displayName } from '../../store/friends';
import { KeyText } from '../../widgets/KeyText';
import group from '../Group.module.css';
import { CopyText } from '../settings/CopyText';
import css from './Friend.module.css';

/** The key of a friend, to be given on or compared. */
export function Key({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  return (
    <section className={group.group}>
      <div className={css.row}>
        <h3 className={group.title}>{t('friend.key')}</h3>
        <CopyText label={t('friend.copyKey')} text={friend.id} />
      </div>
      <KeyText text={friend.id} grouped />
      <p className={group.hint}>{t('friend.keyHint', { name: displayName(friend) })}</p>
    </section>
  );
}

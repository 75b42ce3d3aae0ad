import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FriendId } from '../../../src-shared/ids';
import { displayName, useFriends } from '../../store/friends';
import { DateFields } from './DateFields';
import { useFilters } from './filters';
import css from './Search.module.css';

/** Under the search field: with whom, and when. */
export function SearchFilters() {
  const { t, i18n } = useTranslation();
  const { friend, dates, setFriend, setDates } = useFilters();
  const friends = useFriends((state) => state.friends);
  const named = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    return Object.values(friends)
      .flatMap((one) => (one ? [[one.key, displayName(one)] as const] : []))
      .sort(([, a], [, b]) => compare(a, b));
  }, [friends, i18n.language]);
  return (
    <div className={css.filters} role="group" aria-label={t('acts.find.filters')}>
      <label className={css.filter}>
        {t('acts.find.whom')}
        <select
          value={friend ?? ''}
          onChange={(event) => {
            // The options are keys, and nobody.
            setFriend((event.target.value as FriendId) || null);
          }}
        >
          <option value="">{t('acts.find.anybody')}</option>
          {named.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DateFields dates={dates} onChange={setDates} />
    </div>
  );
}

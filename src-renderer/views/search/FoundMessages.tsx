import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundMessage } from '../../../src-shared/model';
import { exact, listTime } from '../../i18n/time';
import { displayName, useFriends } from '../../store/friends';
import { Crystal } from '../../widgets/Crystal';
import { grouped } from './grouped';
import { goTo } from './marked';
import css from './Search.module.css';
import { Snippet } from './Snippet';

interface Props {
  readonly hits: readonly FoundMessage[];
  readonly now: number;
  /** Tab stops at the first of them. */
  readonly stop: boolean;
}

/** Messages that were found, by friend; each leads to where it stands. */
export function FoundMessages({ hits, now, stop }: Props) {
  const { t, i18n } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const groups = useMemo(() => grouped(hits), [hits]);
  return groups.map(({ key, hits: of }) => {
    const friend = friends[key];
    // Removed a moment ago.
    if (!friend) return null;
    const name = displayName(friend);
    return (
      <section key={key} aria-label={t('acts.find.with', { name })}>
        <h3 className={css.who}>
          <Crystal print={friend.print} size={20} faded={friend.state !== 'friend'} />
          <span dir="auto">{name}</span>
        </h3>
        <ul>
          {of.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                data-hit=""
                tabIndex={stop && hit === hits[0] ? 0 : -1}
                className={css.found}
                onClick={() => void goTo(hit)}
              >
                <span className={css.snippet} dir="auto">
                  {hit.from === 'me' && <span className={css.you}>{t('common.you')}: </span>}
                  <Snippet parts={hit.snippet} />
                </span>
                <time className={css.when} title={exact(i18n.language, hit.sentAt)}>
                  {listTime(t, i18n.language, hit.sentAt, now)}
                </time>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

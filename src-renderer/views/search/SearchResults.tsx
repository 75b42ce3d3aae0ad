import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { inListOrder, matching, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { classes } from '../../widgets/classes';
import { Reason } from '../../widgets/Reason';
import { ConversationRow } from '../sidebar/ConversationRow';
import { FriendMenu, type FriendMenuAt } from '../sidebar/FriendMenu';
import { useNow } from '../useNow';
import { useFilters } from './filters';
import { FoundMessages } from './FoundMessages';
import css from './Search.module.css';
import { useSearch } from './useSearch';

const MINUTE = 60_000;
/** Friends that are inListOrder; whoever has more of one name writes more of it. */
const AT_MOST = 40;

/** In the place of the list while something is searched for: people, and what was said. */
export function SearchResults({ search }: { readonly search: string }) {
  const { t } = useTranslation();
  const { friends, order } = useFriends();
  const place = useScreen((state) => state.place);
  const { friend: whom, dates } = useFilters();
  const now = useNow(MINUTE);
  const [menu, setMenu] = useState<FriendMenuAt | null>(null);
  const named = search.trim() !== '' && whom === null && dates.from === '' && dates.until === '';
  const people = useMemo(
    () => (named ? matching(inListOrder({ friends, order }), search).slice(0, AT_MOST) : []),
    [named, friends, order, search],
  );
  const { to, found, asking, stale, refusal, more } = useSearch({ query: search, key: whom, dates });
  const open = place.page === 'friend' ? place.key : null;
  const hits = found?.hits ?? [];
  const settled = found !== null && !asking;
  useSaid(settled ? t('acts.find.status', { people: people.length, messages: hits.length }) : null);
  const none = hits.length === 0 && people.length === 0;
  return (
    <div className={css.results} onKeyDown={moveFocus}>
      {people.length > 0 && (
        <>
          <h2 className={css.title}>{t('acts.find.people')}</h2>
          <ul aria-label={t('list.label')}>
            {people.map((friend, at) => (
              <li key={friend.key}>
                <ConversationRow
                  friend={friend}
                  open={friend.key === open}
                  tabStop={at === 0}
                  now={now}
                  onMenu={setMenu}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {hits.length > 0 && (
        // Hits of an earlier question can be seen while the next one is under way, and not be taken for its own.
        <div className={classes(stale && css.stale)} inert={stale} aria-busy={stale}>
          <h2 className={css.title}>{t('acts.find.messages')}</h2>
          <FoundMessages hits={hits} now={now} stop={people.length === 0} />
        </div>
      )}
      {refusal && !stale && <Reason>{failureText(t, refusal)}</Reason>}
      {asking && <p className={css.note}>{t('acts.find.searching')}</p>}
      {settled && found.next !== null && (
        <div className={css.note}>
          <Button look="quiet" onClick={more}>
            {t('acts.find.more')}
          </Button>
        </div>
      )}
      {to === '' && !stale && none && <p className={css.note}>{t('acts.find.hint')}</p>}
      {settled && none && !refusal && <Nothing search={search} named={named} />}
      {menu && (
        <FriendMenu
          at={menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}

interface NothingProps {
  readonly search: string;
  /** Friends were searched as well. */
  readonly named: boolean;
}

function Nothing({ search, named }: NothingProps) {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <div className={css.nothing}>
      <strong>
        {search.trim() === ''
          ? t('acts.find.nothingThen')
          : t('acts.find.nothing', { search: search.trim() })}
      </strong>
      {t('acts.find.nothingHint')}
      {named && (
        <Button
          onClick={() => {
            show('add');
          }}
        >
          {t('add.title')}
        </Button>
      )}
    </div>
  );
}

/** Arrow keys go through people and messages as through one list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-conversation], [data-hit]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (key === 'ArrowUp' && at === 0) {
    document.querySelector<HTMLElement>('#search')?.focus();
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (to === undefined) return;
  rows[to]?.focus();
  event.preventDefault();
}

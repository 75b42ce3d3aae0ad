import { CalendarDays, ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { displayName } from '../../store/friends';
import { IconButton } from '../../widgets/Button';
import { Reason } from '../../widgets/Reason';
import { isPressed } from '../pressed';
import { DateFields } from './DateFields';
import { ANY_DATE, type Dates } from './dates';
import { findKeys } from './findKeys';
import { goTo, unmark } from './marked';
import css from './Search.module.css';
import { useSearch } from './useSearch';

interface Props {
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** Searches one conversation: from the newest hit upwards, by keys or buttons. */
export function FindBar({ friend, onClose }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  /** Null: whenever it was. */
  const [dates, setDates] = useState<Dates | null>(null);
  /** The hit that is looked at, counted from the newest. */
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { to, found, asking, stale, refusal, more } = useSearch({
    query,
    key: friend.key,
    dates: dates ?? ANY_DATE,
  });
  const hits = found?.hits ?? [];

  useEffect(() => {
    field.current?.focus();
    return unmark;
  }, []);

  // Each new answer begins at its newest hit; a longer one to the same question goes on where it was.
  const [shown, setShown] = useState(to);
  if (shown !== to) {
    setShown(to);
    setAt(0);
  }
  const current = hits[at];
  useEffect(() => {
    if (current) void goTo(current);
    else unmark();
  }, [current]);

  const step = (by: 1 | -1): void => {
    const next = at + by;
    // What is shown is not what was asked for yet.
    if (stale || next < 0 || next >= hits.length) return;
    setAt(next);
    // The next page is there before it is wanted.
    if (next > hits.length - 5) more();
  };
  const counted = (): string => {
    if (to === '' && !stale) return '';
    if (stale || (hits.length === 0 && asking)) return t('acts.find.searching');
    if (hits.length === 0) return refusal ? '' : t('acts.find.none');
    return t(found?.next === null ? 'acts.find.of' : 'acts.find.ofMore', {
      at: at + 1,
      count: hits.length,
    });
  };
  const count = counted();
  // What is looked for is on its way a moment only.
  useSaid(stale || asking ? null : count);
  const close = (): void => {
    // The hit that is looked at has the focus then, or else whatever is written next.
    const found = current && document.querySelector<HTMLElement>(`[data-message="${current.id}"]`);
    (found ?? document.querySelector<HTMLElement>('[data-composer]'))?.focus({ preventScroll: true });
    onClose();
  };
  const name = displayName(friend);
  return (
    <div
      className={css.bar}
      role="search"
      aria-label={t('acts.find.inTalk', { name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <div className={css.field}>
        <Search size={16} aria-hidden />
        <input
          ref={field}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          data-keeps-focus=""
          data-find=""
          aria-label={t('acts.find.inTalk', { name })}
          placeholder={t('acts.find.inThis')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
          onKeyDown={(event) => {
            if (findKeys.older.some((keys) => isPressed(keys, event.nativeEvent))) step(1);
            else if (findKeys.newer.some((keys) => isPressed(keys, event.nativeEvent))) step(-1);
            else return;
            event.preventDefault();
          }}
        />
        <span className={css.count} data-count="">
          {count}
        </span>
      </div>
      <IconButton
        label={t('acts.find.byDate')}
        aria-expanded={dates !== null}
        onClick={() => {
          setDates(dates ? null : ANY_DATE);
        }}
      >
        <CalendarDays size={20} aria-hidden />
      </IconButton>
      <IconButton
        label={t('acts.find.older')}
        aria-disabled={at >= hits.length - 1 || undefined}
        onClick={() => {
          step(1);
        }}
      >
        <ChevronUp size={20} aria-hidden />
      </IconButton>
      <IconButton
        label={t('acts.find.newer')}
        aria-disabled={at === 0 || undefined}
        onClick={() => {
          step(-1);
        }}
      >
        <ChevronDown size={20} aria-hidden />
      </IconButton>
      <IconButton label={t('acts.find.close')} onClick={close}>
        <X size={20} aria-hidden />
      </IconButton>
      {dates && (
        <div className={css.dates}>
          <DateFields dates={dates} onChange={setDates} />
        </div>
      )}
      {refusal && !stale && <Reason>{failureText(t, refusal)}</Reason>}
    </div>
  );
}

import { Search } from 'lucide-react';
import { use, useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { known, searchEmoji, type Emoji, groups, withTone } from '../../emoji/catalogue';
import { loadCatalogue } from '../../emoji/load';
import { useSaid } from '../../store/announcer';
import { EmojiFoot } from './EmojiFoot';
import { EmojiGroups } from './EmojiGroups';
import { EmojiSection } from './EmojiSection';
import css from './EmojiPicker.module.css';
import { moveInGrid } from './moveInGrid';
import { useHabits } from './useHabits';

/** So many are as good as all of them: whoever searches on writes another word. */
const AT_MOST = 80;

interface Props {
  readonly onPick: (emoji: string, more: boolean) => void;
}

/** All emoji by group, the recent ones first; what is written searches them by name. */
export function EmojiPicker({ onPick }: Props) {
  const { t } = useTranslation();
  const catalogue = use(loadCatalogue());
  const { recent, tone, used, setTone } = useHabits();
  const [search, setSearch] = useState('');
  const [pointed, setPointed] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // The order of the recent ones stays while one picks.
  const [before] = useState(recent);
  const recents = useMemo(() => known(catalogue, before), [catalogue, before]);
  const wanted = useDeferredValue(search);
  const found = useMemo(() => searchEmoji(catalogue, wanted, AT_MOST), [catalogue, wanted]);
  // What is seen first is there at once, the rest in the next moment.
  const all = useDeferredValue(true, false);
  const searching = wanted.trim() !== '';
  const none = searching && found.length === 0 ? t('acts.emoji.none', { search: wanted.trim() }) : null;
  useSaid(none);

  // Where it was waited for; else the popover is not open yet, and gives the focus when it is.
  useLayoutEffect(() => field.current?.focus(), []);

  const pick = (emoji: string | undefined, more: boolean): void => {
    if (emoji === undefined) return;
    used(emoji);
    onPick(emoji, more);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key } = event;
    const cell = target instanceof HTMLElement && target.dataset['emoji'] !== undefined ? target : null;
    if (cell && (key === 'Enter' || key === ' ')) pick(cell.dataset['emoji'], event.shiftKey);
    else if (cell && key.length === 1 && !event.ctrlKey && !event.metaKey) {
      // What is typed on the grid searches on.
      field.current?.focus();
      return;
    } else if (!moveInGrid(event, cell, field.current)) return;
    event.preventDefault();
  };
  const section = (id: string, title: string, emoji: readonly Emoji[]) => (
    <EmojiSection key={id} id={id} title={title} emoji={emoji} tone={tone} />
  );
  return (
    <div
      className={css.picker}
      onKeyDown={onKeyDown}
      onClick={({ target, detail, shiftKey }) => {
        const cell = target instanceof Element ? target.closest<HTMLElement>('[data-emoji]') : null;
        // The pointer may pick another one; a key says so by Shift.
        if (cell) pick(cell.dataset['emoji'], detail > 0 || shiftKey);
      }}
      onFocus={({ target }) => {
        setPointed(nameOf(target));
      }}
      onPointerOver={({ target }) => {
        setPointed(nameOf(target));
      }}
    >
      <div className={css.search}>
        <Search size={16} aria-hidden />
        <input
          ref={field}
          type="text"
          data-first=""
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('acts.emoji.search')}
          placeholder={t('acts.emoji.search')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            // What is drawn may still be what was found before the last letter.
            const [best] = searchEmoji(catalogue, search, 1);
            if (best) pick(withTone(best, tone), event.shiftKey);
          }}
        />
      </div>
      <div ref={scroller} className={css.scroll}>
        {searching ? (
          found.length > 0 ? (
            section('found', t('acts.emoji.found'), found)
          ) : (
            <p className={css.none}>{none}</p>
          )
        ) : (
          <>
            {recents.length > 0 && section('recent', t('acts.emoji.recent'), recents)}
            {groups
              .slice(0, all ? groups.length : 1)
              .map((group) => section(group, t(`acts.emoji.groups.${group}`), catalogue[group]))}
          </>
        )}
      </div>
      {!searching && <EmojiGroups recent={recents.length > 0} scroller={scroller} />}
      <EmojiFoot pointed={pointed} tone={tone} onTone={setTone} />
    </div>
  );
}

const nameOf = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.dataset['emoji'] !== undefined
    ? `${target.dataset['emoji']} ${target.ariaLabel ?? ''}`
    : null;

import { Search, UserPlus, SlidersHorizontal, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProfile } from '../../store/me';
import { useScreen } from '../../store/screen';
import { IconButton } from '../../widgets/Button';
import { Hidden } from '../../widgets/Hidden';
import { Crystal } from '../../widgets/Crystal';
import { useFilters } from '../search/filters';
import { SearchFilters } from '../search/SearchFilters';
import { SearchResults } from '../search/SearchResults';
import { ArchiveRow } from './ArchiveRow';
import { ConversationList } from './ConversationList';
import { KeyOffer } from './KeyOffer';
import { OwnState } from './OwnState';
import { RequestsRow } from './RequestsRow';
import css from './Sidebar.module.css';

export const Sidebar = () => (
  <nav className={css.sidebar}>
    <Heading />
    <Me />
    <SearchField />
    <Narrowed />
    <KeyOffer>
      <Lists />
    </KeyOffer>
  </nav>
);

/** What is searched for takes the place of all lists. */
function Lists() {
  const search = useScreen((state) => state.search);
  const narrowed = useFilters(({ open }) => open);
  if (search.trim() !== '' || narrowed) return <SearchResults search={search} />;
  return (
    <>
      <RequestsRow />
      <ArchiveRow />
      <ConversationList />
    </>
  );
}

/** The window's own heading, for the page that the list is on a narrow window. */
function Heading() {
  const { t } = useTranslation();
  return (
    <Hidden>
      <h1>{t('welcome.app')}</h1>
    </Hidden>
  );
}

function Me() {
  const { t } = useTranslation();
  const { name, print } = useProfile();
  const show = useScreen((state) => state.show);
  return (
    <header className={css.me}>
      <button
        type="button"
        className={css.you}
        title={t('me.open')}
        onClick={() => {
          show('settings');
        }}
      >
        <Crystal print={print} size={36} />
        <span className={css.who}>
          <Hidden>{t('me.open')}</Hidden>
          <span className={css.name} dir="auto">
            {name}
          </span>
          <OwnState />
        </span>
      </button>
      <IconButton
        label={t('me.addFriend')}
        onClick={() => {
          show('add');
        }}
      >
        <UserPlus size={20} aria-hidden />
      </IconButton>
    </header>
  );
}

function Narrowed() {
  const open = useFilters((state) => state.open);
  return open && <SearchFilters />;
}

function SearchField() {
  const { t } = useTranslation();
  const { search, setSearch } = useScreen();
  const { open, setOpen, clear } = useFilters();
  return (
    <div className={css.search}>
      <Search size={16} aria-hidden />
      <input
        id="search"
        type="search"
        dir="auto"
        aria-label={t('list.search')}
        placeholder={t('acts.find.brief')}
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            setSearch('');
            clear();
            event.currentTarget.blur();
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-conversation], [data-hit]')?.focus();
          }
        }}
      />
      {search !== '' && (
        <IconButton
          small
          label={t('common.clear')}
          onClick={() => {
            setSearch('');
          }}
        >
          <X size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton
        small
        label={t('acts.find.filters')}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <SlidersHorizontal size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

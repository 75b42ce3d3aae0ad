import { Archive, ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import { Hidden } from '../../widgets/Hidden';
import css from './Sidebar.module.css';

/** Leads into the archive while there is something in it, and out of it again. */
export function ArchiveRow() {
  const { t } = useTranslation();
  const { archive, search, showArchive } = useScreen();
  const count = useFriends(({ archived }) => archived);
  // A search finds what is archived too.
  if (search.trim() !== '' || (count === 0 && !archive)) return null;
  const Icon = archive ? ArrowLeft : Archive;
  return (
    <button
      type="button"
      className={css.archive}
      title={archive ? t('list.archiveBack') : undefined}
      onClick={() => {
        showArchive(!archive);
      }}
    >
      <Icon size={16} aria-hidden className={archive ? css.turns : undefined} />
      <span>
        {archive && <Hidden>{t('list.archiveBack')}</Hidden>}
        <span aria-hidden={archive}>{t('list.archived')}</span>
      </span>
      {!archive && (
        <span className={css.number}>
          <span aria-hidden>{count}</span>
          <Hidden>{t('list.archivedCount', { count })}</Hidden>
        </span>
      )}
    </button>
  );
}

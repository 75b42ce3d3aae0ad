import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inState, useRequests } from '../../store/requests';
import { useScreen } from '../../store/screen';
import { Count } from '../../widgets/Count';
import { Hidden } from '../../widgets/Hidden';
import css from './Sidebar.module.css';

/** Pinned above the conversations while somebody waits, or was declined or blocked and may be looked for. */
export function RequestsRow() {
  const { t } = useTranslation();
  const requests = useRequests((state) => state.requests);
  const open = useScreen(({ place }) => place.page === 'requests');
  const openRequests = useScreen((state) => state.openRequests);
  if (requests.length === 0 && !open) return null;
  const count = inState(requests, 'pending').length;
  return (
    <button
      type="button"
      className={css.requests}
      aria-current={open ? 'page' : undefined}
      onClick={openRequests}
    >
      <span className={css.tray}>
        <Inbox size={18} aria-hidden />
      </span>
      <span>{t('list.requests')}</span>
      {count > 0 && (
        <>
          <Count value={count} />
          <Hidden>{t('list.waiting')}</Hidden>
        </>
      )}
    </button>
  );
}

import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../i18n/failure';
import { useProfile } from '../store/me';
import { noticeId, useNotices } from '../store/notices';
import { IconButton } from '../widgets/Button';
import css from './Notices.module.css';

/** What went wrong at start and stopped nothing. It stays under "You" when it is put away here. */
export function Notices() {
  const { t } = useTranslation();
  const { notices } = useProfile();
  const { away, putAway } = useNotices();
  return notices
    .filter((notice) => !away.has(noticeId(notice)))
    .map((notice) => (
      <div key={noticeId(notice)} className={css.notice} role="status">
        <TriangleAlert size={16} aria-hidden />
        <p className={css.text}>{failureText(t, notice)}</p>
        <IconButton
          small
          label={t('common.dismiss')}
          onClick={() => {
            putAway(notice);
          }}
        >
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    ));
}

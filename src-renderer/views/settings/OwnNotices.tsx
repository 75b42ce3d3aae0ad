import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { noticeId } from '../../store/notices';
import css from '../Group.module.css';

export function OwnNotices() {
  const { t } = useTranslation();
  const { notices } = useProfile();
  if (notices.length === 0) return null;
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('me.notices')}</h3>
      {notices.map((notice) => (
        <p key={noticeId(notice)} className={css.warning}>
          <TriangleAlert size={16} aria-hidden />
          {failureText(t, notice)}
        </p>
      ))}
    </section>
  );
}

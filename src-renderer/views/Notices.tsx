import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../i18n/failure';
import { useProfile } from '../store/me';
import { noticeId, useNotices } from '../store/notices';
import { Notice } from './Notice';

/** What went wrong at start and stopped nothing. It stays under "You" when it is put away here. */
export function Notices() {
  const { t } = useTranslation();
  const { notices } = useProfile();
  const { away, putAway } = useNotices();
  return notices
    .filter((notice) => !away.has(noticeId(notice)))
    .map((notice) => (
      <Notice
        key={noticeId(notice)}
        icon={TriangleAlert}
        onDismiss={() => {
          putAway(notice);
        }}
      >
        {failureText(t, notice)}
      </Notice>
    ));
}

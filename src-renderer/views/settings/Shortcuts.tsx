import { useTranslation } from 'react-i18next';

/** Keys. */
export function Shortcuts() {
  const { t } = useTranslation();
  return <p>{t('home.keys')}</p>;
}

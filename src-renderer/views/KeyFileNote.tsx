import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './FirstRun.module.css';

/** What it means to have neither a passphrase nor a keyring. */
export function KeyFileNote() {
  const { t } = useTranslation();
  return (
    <p className={css.honest}>
      <KeyRound size={16} aria-hidden />
      {t('welcome.keyfile')}
    </p>
  );
}

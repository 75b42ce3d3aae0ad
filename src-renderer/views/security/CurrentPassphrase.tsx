import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../actions';
import { PassphraseField } from '../../widgets/PassphraseField';

const CODES: readonly string[] = ['passphrase-wrong', 'passphrase-wait', 'passphrase-empty'];
/** Whether a refusal is about the passphrase that there is, rather than about a new one. */
export const isAboutCurrent = (refusal: Refusal): boolean => refusal !== null && CODES.includes(refusal.code);

interface Props {
  readonly value: string;
  readonly hint?: string;
  readonly reason: string | null;
  readonly onChange: (value: string) => void;
}

/** Asks for the passphrase that there is. */
export function CurrentPassphrase(props: Props) {
  const { t } = useTranslation();
  return (
    <PassphraseField
      {...props}
      autoFocus
      label={t('passphrase.current')}
      showLabel={t('passphrase.show')}
      hideLabel={t('passphrase.hide')}
    />
  );
}

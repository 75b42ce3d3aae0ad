import { useTranslation } from 'react-i18next';
import { useProfile } from '../../store/me';
import { KeyText } from '../../widgets/KeyText';
import group from '../Group.module.css';
import { CopyText } from './CopyText';
import { OwnName } from './OwnName';
import { OwnNotices } from './OwnNotices';
import { OwnQr } from './OwnQr';
import css from './Profile.module.css';

/** What friends need of me. */
export function Profile() {
  const { t } = useTranslation();
  const { id, clientId, link } = useProfile();
  return (
    <>
      <OwnName />
      <section className={group.group}>
        <Key label={t('me.id')} copyLabel={t('me.copyId')} text={id} grouped />
        <Key label={t('me.hex')} copyLabel={t('me.copyHex')} text={clientId} />
        <Key label={t('me.link')} copyLabel={t('me.copyLink')} text={link} hint={t('me.linkHint')} />
      </section>
      <OwnQr />
      <OwnNotices />
    </>
  );
}

interface KeyProps {
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly hint?: string;
  readonly grouped?: boolean;
}

const Key = ({ label, copyLabel, text, hint, grouped = false }: KeyProps) => (
  <div className={css.row}>
    <div>
      <h3 className={css.label}>{label}</h3>
      <KeyText text={text} grouped={grouped} />
      {hint !== undefined && <p className={group.hint}>{hint}</p>}
    </div>
    <CopyText label={copyLabel} text={text} />
  </div>
);

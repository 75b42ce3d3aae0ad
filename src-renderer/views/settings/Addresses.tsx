import { useTranslation } from 'react-i18next';
import { useProfile } from '../../store/me';
import { KeyText } from '../../widgets/KeyText';
import group from '../Group.module.css';
import { CopyText } from './CopyText';
import css from './Profile.module.css';

/** Where this computer can be called. */
export function Addresses() {
  const { t } = useTranslation();
  const { addresses } = useProfile();
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('me.addresses')}</h3>
      {addresses.length === 0 && <p className={group.hint}>{t('me.noAddresses')}</p>}
      {addresses.map((address) => (
        <div key={address} className={css.row}>
          <KeyText text={address} />
          <CopyText label={t('me.copyAddress', { address })} text={address} />
        </div>
      ))}
    </section>
  );
}

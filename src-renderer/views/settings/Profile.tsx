import { useTranslation } from 'react-i18next';
import { actions } from '../actions';
import { useProfile, useSealing } from '../store/me';
import { useScreen } from '../store/screen';
import { Button } from '../widgets/Button';
import { CopyButton } from '../widgets/CopyButton';
import { Dialog } from '../widgets/Dialog';
import { KeyText } from '../widgets/KeyText';
import group from './Group.module.css';
import css from './You.module.css';
import { YouKeep } from './YouKeep';
import { YouBackup } from './backup/YouBackup';
import { YouQr } from './YouQr';
import { YouName } from './YouName';
import { YouNotices } from './YouNotices';
import { YouReadMarks } from './YouReadMarks';
import { YouTheme } from './YouTheme';

/** Myself: what friends need of me, and how this Saltbox is set. */
export function You() {
  const { t } = useTranslation();
  const { id, clientId, link, addresses, engine } = useProfile();
  const { by } = useSealing();
  const show = useScreen((state) => state.show);
  return (
    <Dialog
      size="wide"
      title={t('me.title')}
      closeLabel={t('common.close')}
      onClose={() => {
        show(null);
      }}
    >
      <YouName />
      <section className={group.group}>
        <Key label={t('me.id')} copyLabel={t('me.copyId')} text={id} grouped />
        <Key label={t('me.hex')} copyLabel={t('me.copyHex')} text={clientId} />
        <Key label={t('me.link')} copyLabel={t('me.copyLink')} text={link} hint={t('me.linkHint')} />
      </section>
      <YouQr />
      <section className={group.group}>
        <h3 className={group.title}>{t('me.addresses')}</h3>
        {addresses.length === 0 && <p className={group.hint}>{t('me.noAddresses')}</p>}
        {addresses.map((address) => (
          <div key={address} className={css.row}>
            <KeyText text={address} />
            <Copy label={t('me.copyAddress', { address })} text={address} />
          </div>
        ))}
      </section>
      <YouTheme />
      <YouReadMarks />
      <YouKeep />
      <section className={group.group}>
        <h3 className={group.title}>{t('me.security')}</h3>
        <p className={group.hint}>{t(`security.by.${by}`)}</p>
        <div>
          <Button
            onClick={() => {
              show('security');
            }}
          >
            {t('security.open')}
          </Button>
        </div>
      </section>
      <section className={group.group}>
        <h3 className={group.title}>{t('me.engine')}</h3>
        <p className={group.hint}>{t(`me.${engine}`)}</p>
      </section>
      <YouBackup />
      <YouNotices />
    </Dialog>
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
    <Copy label={copyLabel} text={text} />
  </div>
);

function Copy({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  return <CopyButton icon label={label} doneLabel={t('common.copied')} copy={() => actions.copy(text)} />;
}

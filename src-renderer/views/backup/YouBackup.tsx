import { useTranslation } from 'react-i18next';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import css from '../Group.module.css';

export function YouBackup() {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('backup.title')}</h3>
      <p className={css.hint}>{t('backup.lead')}</p>
      <div>
        <Button
          onClick={() => {
            show('backup');
          }}
        >
          {t('backup.open')}
        </Button>
      </div>
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProfile } from '../../store/me';
import { Button } from '../../widgets/Button';
import { KeepDialog, keepText } from '../KeepDialog';
import css from '../Group.module.css';

/** For how long messages are kept, where nothing else was said of a friend. */
export function Keep() {
  const { t } = useTranslation();
  const { keepDays } = useProfile();
  const [changing, setChanging] = useState(false);
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('keep.title')}</h3>
      <p className={css.hint}>{keepText(t, keepDays ?? 'ever')}</p>
      <div>
        <Button
          onClick={() => {
            setChanging(true);
          }}
        >
          {t('keep.change')}
        </Button>
      </div>
      {changing && (
        <KeepDialog
          friend={null}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { LOG_FILES, LOG_FILE_SIZE } from '../../../src-shared/limits';
import { actions } from '../../actions';
import { fileSize } from '../../i18n/bytes';
import { Button } from '../../widgets/Button';
import css from '../Group.module.css';

/** What Saltbox writes down of itself, and where that is. */
export function LogGroup() {
  const { t, i18n } = useTranslation();
  return (
    <section className={css.group}>
      <h3 className={css.title}>{t('mishap.logTitle')}</h3>
      <p className={css.hint}>
        {t('mishap.logText', { size: fileSize(i18n.language, LOG_FILES * LOG_FILE_SIZE) })}
      </p>
      <div>
        <Button onClick={() => void actions.showLog()}>{t('mishap.showLog')}</Button>
      </div>
    </section>
  );
}

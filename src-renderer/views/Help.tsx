import { useTranslation } from 'react-i18next';
import { useScreen } from '../store/screen';
import { Dialog } from '../widgets/Dialog';
import css from './Help.module.css';
import { AllShortcuts } from './ShortcutList';

/** The sheet of all keys. */
export function Help() {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <Dialog
      title={t('shortcuts.title')}
      size="page"
      closeLabel={t('common.close')}
      onClose={() => {
        show(null);
      }}
    >
      {/* Takes the focus, so that keys can move it. */}
      <div className={css.scroll} role="group" aria-label={t('shortcuts.title')} tabIndex={0}>
        <div className={css.columns}>
          <AllShortcuts />
        </div>
      </div>
    </Dialog>
  );
}

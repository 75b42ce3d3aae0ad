import { useTranslation } from 'react-i18next';
import { useScreen } from '../store/screen';
import { Dialog } from '../widgets/Dialog';
import { ShortcutList } from './ShortcutList';

/** The sheet of all keys. */
export function Help() {
  const { t } = useTranslation();
  const show = useScreen((state) => state.show);
  return (
    <Dialog
      title={t('shortcuts.title')}
      closeLabel={t('common.close')}
      onClose={() => {
        show(null);
      }}
    >
      <ShortcutList />
    </Dialog>
  );
}

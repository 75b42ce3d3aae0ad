import { useTranslation } from 'react-i18next';
import { Dial } from './Dial';
import { Group } from './Group';

/** When Saltbox runs: from the start of the computer, and after its window was closed. */
export function General() {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.window')}>
      <Dial of="closeToTray" label={t('settings.closeToTray')} hint={t('settings.closeToTrayHint')} />
      <Dial of="autostart" label={t('settings.autostart')} hint={t('settings.autostartHint')} />
    </Group>
  );
}

import { useTranslation } from 'react-i18next';
import { Switch } from '../../widgets/Switch';
import { Group } from './Group';
import { useChoose } from './useChoose';

/** When Saltbox runs: from the start of the computer, and after its window was closed. */
export function General() {
  const { t } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  return (
    <Group title={t('settings.window')} refusal={refusal}>
      <Switch
        label={t('settings.closeToTray')}
        hint={t('settings.closeToTrayHint')}
        on={settings.closeToTray}
        onChange={(closeToTray) => {
          choose({ closeToTray });
        }}
      />
      <Switch
        label={t('settings.autostart')}
        hint={t('settings.autostartHint')}
        on={settings.autostart}
        onChange={(autostart) => {
          choose({ autostart });
        }}
      />
    </Group>
  );
}

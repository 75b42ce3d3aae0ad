import { useTranslation } from 'react-i18next';
import group from '../Group.module.css';
import { AllShortcuts } from '../ShortcutList';
import { Dial } from './Dial';
import { Group } from './Group';
import { SummonKeys } from './SummonKeys';
import { useChoose } from './useChoose';

/** Keys: those that can be chosen, and all others. */
export function Shortcuts() {
  const { t } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  return (
    <>
      <Group title={t('settings.writing')}>
        <Dial of="enterSends" label={t('settings.enterSends')} hint={t('settings.enterSendsHint')} />
      </Group>
      <Group title={t('settings.summon')} hint={t('settings.summonHint')} refusal={refusal}>
        <SummonKeys
          keys={settings.summon}
          onChange={(summon) => {
            choose({ summon });
          }}
        />
      </Group>
      <div className={group.group}>
        <AllShortcuts />
      </div>
    </>
  );
}

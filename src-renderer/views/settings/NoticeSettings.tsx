import { useTranslation } from 'react-i18next';
import { announcements, noticeDetails } from '../../../src-shared/settings';
import { Dial } from './Dial';
import { Group, OneOf } from './Group';
import { useChoose } from './useChoose';

/** What is said of new messages, and where. */
export function NoticeSettings() {
  const { t } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  return (
    <>
      <OneOf
        title={t('settings.notices')}
        hint={t(`settings.noticeHints.${settings.notifications}`)}
        refusal={refusal}
        name="notices"
        value={settings.notifications}
        choices={noticeDetails}
        text={(detail) => t(`settings.noticeDetails.${detail}`)}
        onChange={(notifications) => {
          choose({ notifications });
        }}
      />
      <Group title={t('settings.sound')}>
        <Dial of="sounds" label={t('settings.sounds')} hint={t('settings.soundsHint')} />
      </Group>
      <OneOf
        title={t('settings.announce')}
        hint={t('settings.announceHint')}
        name="announce"
        value={settings.announce}
        choices={announcements}
        text={(which) => t(`settings.announcements.${which}`)}
        onChange={(announce) => {
          choose({ announce });
        }}
      />
    </>
  );
}

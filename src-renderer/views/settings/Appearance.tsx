import { useTranslation } from 'react-i18next';
import { densities, textSizes, themes } from '../../../src-shared/settings';
import { percent } from '../../i18n/percent';
import { OneOf } from './Group';
import { useChoose } from './useChoose';

/** How the window looks. */
export function Appearance() {
  const { t, i18n } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  return (
    <>
      <OneOf
        title={t('settings.theme')}
        refusal={refusal}
        name="theme"
        value={settings.theme}
        choices={themes}
        text={(theme) => t(`settings.themes.${theme}`)}
        onChange={(theme) => {
          choose({ theme });
        }}
      />
      <OneOf
        title={t('settings.density')}
        name="density"
        value={settings.density}
        choices={densities}
        text={(density) => t(`settings.densities.${density}`)}
        onChange={(density) => {
          choose({ density });
        }}
      />
      <OneOf
        title={t('settings.textSize')}
        hint={t('settings.textSizeHint')}
        name="textSize"
        value={settings.textSize}
        choices={textSizes}
        text={(size) => percent(i18n.language, size)}
        onChange={(textSize) => {
          choose({ textSize });
        }}
      />
    </>
  );
}

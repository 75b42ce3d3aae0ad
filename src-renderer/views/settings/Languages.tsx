import { useTranslation } from 'react-i18next';
import { languages, spellLanguages } from '../../../src-shared/settings';
import { languageName } from '../../i18n/follow';
import { listed } from '../../i18n/listed';
import { Check } from '../../widgets/Check';
import { Group, OneOf } from './Group';
import { useChoose } from './useChoose';

/** The language of Saltbox, and those that spelling is checked in. */
export function Languages() {
  const { t, i18n } = useTranslation();
  const { settings, refusal, choose } = useChoose();
  const { spelling } = settings;
  const without = listed(
    i18n.language,
    languages
      .filter((language) => !spellLanguages.some((one) => one === language))
      .map((language) => languageName(i18n.language, language)),
  );
  return (
    <>
      <OneOf
        title={t('settings.language')}
        refusal={refusal}
        name="language"
        value={settings.language}
        choices={['system', ...languages]}
        text={(language) =>
          language === 'system' ? t('settings.asSystem') : languageName(language, language)
        }
        onChange={(language) => {
          choose({ language });
        }}
      />
      <Group
        title={t('settings.spelling')}
        hint={[t('settings.spellingHint'), t('settings.spellingNone', { languages: without })].join(' ')}
      >
        {spellLanguages.map((language) => (
          <Check
            key={language}
            label={languageName(i18n.language, language)}
            on={spelling.includes(language)}
            onChange={(on) => {
              choose({
                spelling: spellLanguages.filter((one) => (one === language ? on : spelling.includes(one))),
              });
            }}
          />
        ))}
      </Group>
    </>
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themes } from '../../src-shared/settings';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useSettings } from '../store/me';
import { Choices } from '../widgets/Choices';
import { Reason } from '../widgets/Reason';
import css from './Group.module.css';

export function YouTheme() {
  const { t } = useTranslation();
  const settings = useSettings();
  const titleId = useId();
  const [refusal, setRefusal] = useState<Refusal>(null);
  return (
    <section className={css.group}>
      <h3 className={css.title} id={titleId}>
        {t('me.theme')}
      </h3>
      <Choices
        labelledBy={titleId}
        name="theme"
        value={settings.theme}
        choices={themes}
        text={(theme) => t(`me.themes.${theme}`)}
        onChange={(theme) => void actions.setSettings({ theme }).then(setRefusal)}
      />
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}

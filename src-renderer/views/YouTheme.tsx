import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themes } from '../../src-shared/model';
import { actions, type Refusal } from '../actions';
import { failureText } from '../i18n/failure';
import { useSettings } from '../store/me';
import { Reason } from '../widgets/Reason';
import css from './You.module.css';

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
      <div className={css.themes} role="radiogroup" aria-labelledby={titleId}>
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={settings.theme === theme}
              onChange={() => void actions.setTheme(theme).then(setRefusal)}
            />
            {t(`me.themes.${theme}`)}
          </label>
        ))}
      </div>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}

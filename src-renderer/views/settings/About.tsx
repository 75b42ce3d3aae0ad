import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { About as Facts } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useProfile } from '../../store/me';
import { KeyText } from '../../widgets/KeyText';
import { Mark } from '../../widgets/Mark';
import group from '../Group.module.css';
import css from './About.module.css';

/** Which Saltbox this is. */
export function About() {
  const { t } = useTranslation();
  const { engine } = useProfile();
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => {
    void actions.about().then((answer) => {
      if (answer.ok) setFacts(answer.value);
    });
  }, []);
  return (
    <>
      <div className={css.top}>
        <Mark size={40} />
        <p>{t('welcome.lead')}</p>
      </div>
      <dl className={css.facts}>
        {facts && <Fact name={t('settings.version')}>{facts.version}</Fact>}
        {facts && (
          <Fact name={t('settings.electron')}>{`${facts.electron} (Chromium ${facts.chromium})`}</Fact>
        )}
        <Fact name={t('settings.engine')}>{t(`me.${engine}`)}</Fact>
        <Fact name={t('settings.licence')}>{t('settings.licenceText')}</Fact>
        {facts?.commit && (
          <Fact name={t('settings.commit')}>
            <KeyText text={facts.commit} />
          </Fact>
        )}
        {facts?.hash && (
          <Fact name={t('settings.hash')}>
            <KeyText text={facts.hash} />
          </Fact>
        )}
      </dl>
      {facts?.commit === null && <p className={group.hint}>{t('settings.unreleased')}</p>}
    </>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={css.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

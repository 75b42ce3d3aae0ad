import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { About as Facts } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useProfile } from '../../store/me';
import { CopyButton } from '../../widgets/CopyButton';
import { KeyText } from '../../widgets/KeyText';
import { Mark } from '../../widgets/Mark';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import css from './About.module.css';

/** As the system's browser is given it, and as it is shown. */
const LICENCE = 'https://www.gnu.org/licenses/agpl-3.0.html';

/** Which Saltbox this is. */
export function About() {
  const { t } = useTranslation();
  const { engine } = useProfile();
  const [refusal, setRefusal] = useState<Refusal>(null);
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
        <div>
          <p>{t('welcome.lead')}</p>
          <p className={group.hint}>{t('settings.promise')}</p>
        </div>
      </div>
      <dl className={css.facts}>
        {facts && <Fact name={t('settings.version')}>{facts.version}</Fact>}
        {facts && (
          <Fact name={t('settings.electron')}>{`${facts.electron} (Chromium ${facts.chromium})`}</Fact>
        )}
        <Fact name={t('settings.engine')}>{t(`me.${engine}`)}</Fact>
        <Fact name={t('settings.licence')}>
          {t('settings.licenceText')}{' '}
          <button
            type="button"
            className={css.link}
            onClick={() => void actions.openLink(LICENCE).then(setRefusal)}
          >
            {LICENCE}
          </button>
        </Fact>
        {facts?.commit && (
          <Fact name={t('settings.commit')}>
            <KeyText text={facts.commit} />
          </Fact>
        )}
        {facts?.hash && (
          <Fact name={t('settings.hash')}>
            <KeyText text={facts.hash} />
            <CopyHash hash={facts.hash} />
          </Fact>
        )}
      </dl>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
      {facts?.commit === null && <p className={group.hint}>{t('settings.unreleased')}</p>}
      {facts?.replaced && <Reason>{t('check.outcomes.program-replaced')}</Reason>}
      {facts?.hash === null && !facts.replaced && (
        <p className={group.hint}>{t('check.outcomes.program-untold')}</p>
      )}
    </>
  );
}

function CopyHash({ hash }: { readonly hash: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton
      label={t('settings.copyHash')}
      doneLabel={t('common.copied')}
      copy={() => actions.copy(hash)}
    />
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={css.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

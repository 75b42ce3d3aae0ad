import { useTranslation } from 'react-i18next';
import { actions } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { Button } from '../../widgets/Button';
import { CopyButton } from '../../widgets/CopyButton';
import { KeyText } from '../../widgets/KeyText';
import { Progress } from '../../widgets/Progress';
import { Reason } from '../../widgets/Reason';
import { Statement } from '../../widgets/Statement';
import group from '../Group.module.css';
import css from './SecurityCheck.module.css';
import { moodOf, textOf, toldOf, verdictOf, type Told } from './findings';
import { useCheck } from './useCheck';

/** Looks at what protects this Saltbox, as it runs, and says what it found. */
export function SecurityCheck() {
  const { t } = useTranslation();
  const { answer, again } = useCheck();
  const told = answer?.ok ? toldOf(t, answer.value) : null;
  return (
    <>
      <p className={group.hint}>{t('check.lead')}</p>
      {answer === null && <Progress label={t('check.running')} />}
      {told && <Summary told={told} />}
      {answer?.ok === false && <Reason>{failureText(t, answer.error)}</Reason>}
      {told && <Findings told={told} />}
      <div className={css.buttons}>
        <Button off={answer === null} onClick={again}>
          {t('check.again')}
        </Button>
        {told && (
          <CopyButton
            label={t('check.copy')}
            doneLabel={t('common.copied')}
            copy={() => actions.copy(textOf(t, told))}
          />
        )}
      </div>
    </>
  );
}

function Summary({ told }: { readonly told: readonly Told[] }) {
  const { t } = useTranslation();
  const verdict = verdictOf(told);
  const count = told.filter((one) => one.verdict === 'bad').length;
  const title = t(`check.summary.${verdict}`);
  useSaid(title);
  return (
    <Statement mood={moodOf(verdict)} title={title}>
      <p>{t(`check.summary.${verdict}Text`, { count })}</p>
    </Statement>
  );
}

const Findings = ({ told }: { readonly told: readonly Told[] }) => {
  const { t } = useTranslation();
  return (
    <ul className={css.found}>
      {told.map(({ check, verdict, name, text, details }) => (
        <li key={check}>
          <Statement
            mood={moodOf(verdict)}
            title={name}
            mark={t(`check.verdicts.${verdict}`)}
            boxed={verdict === 'bad' || verdict === 'weak'}
          >
            <p>{text}</p>
            {details.length > 0 && (
              <div className={css.details}>
                {details.map((detail) => (
                  <KeyText key={detail} text={detail} />
                ))}
              </div>
            )}
          </Statement>
        </li>
      ))}
    </ul>
  );
};

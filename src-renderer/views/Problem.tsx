import { useTranslation } from 'react-i18next';
import type { Failure } from '../../src-shared/errors';
import type { Reason } from '../../src-shared/reasons';
import { actions } from '../actions';
import { failureText } from '../i18n/failure';
import { Button } from '../widgets/Button';
import { Mark } from '../widgets/Mark';
import css from './FirstRun.module.css';

const ADVISED = [
  'profile-in-use',
  'profile-unreadable',
  'profile-foreign',
  'profile-newer',
  'disk-full',
] as const;

/** Why a folder cannot be used though nothing in it is broken. */
const PLACE: readonly Reason[] = [
  'denied',
  'read-only',
  'folder-unmade',
  'files-unreadable',
  'files-unopened',
];

/** What stands in place of everything when there is no profile to show. */
export function Problem({ problem }: { readonly problem: Failure }) {
  const { t } = useTranslation();
  const advised = PLACE.some((reason) => reason === problem.params?.['reason'])
    ? 'place'
    : (ADVISED.find((code) => code === problem.code) ?? 'other');
  return (
    <main className={css.page}>
      <div className={css.card}>
        <span className={css.mark}>
          <Mark size={64} />
        </span>
        <h1 className={css.title}>{t('problem.title')}</h1>
        <p role="alert" className={css.problem}>
          {problem.code === 'disk-full' ? t('problem.full') : failureText(t, problem)}
        </p>
        <p className={css.lead}>{t(`problem.${advised}`)}</p>
        <div className={css.actions}>
          <Button look="primary" large onClick={() => void actions.quit()}>
            {t('problem.quit')}
          </Button>
          <Button look="quiet" large onClick={() => void actions.showLog()}>
            {t('mishap.showLog')}
          </Button>
        </div>
      </div>
    </main>
  );
}

import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../src-shared/model';
import { actions, type Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { useSaid } from '../../store/announcer';
import { useTask } from '../../store/task';
import { Button } from '../../widgets/Button';
import { Progress } from '../../widgets/Progress';
import { Reason } from '../../widgets/Reason';
import { reveal } from '../reveal';
import css from './Backup.module.css';

interface Props {
  readonly work: Work;
  readonly busy: boolean;
  readonly refusal: Refusal;
  /** What came of it, one line each. */
  readonly done: readonly string[];
}

/** How far long work is, with a way to stop it; then what came of it. */
export function WorkLine({ work, busy, refusal, done }: Props) {
  const { t } = useTranslation();
  const progress = useTask((state) => state.progress);
  useSaid(busy || refusal ? null : done.join(' '));
  if (busy) {
    const known = progress?.work === work && progress.total > 0;
    return (
      <div className={css.work}>
        {known ? (
          <Progress label={t(`work.${work}`)} done={{ value: progress.done, max: progress.total }} />
        ) : (
          <Progress label={t('work.begins')} />
        )}
        <Button onClick={() => void actions.stopTask()}>{t('work.stop')}</Button>
      </div>
    );
  }
  if (refusal)
    return (
      <div ref={reveal}>
        <Reason>{failureText(t, refusal)}</Reason>
      </div>
    );
  if (done.length === 0) return null;
  return (
    <div className={css.done} ref={reveal}>
      <CircleCheck size={16} aria-hidden />
      <div>
        {done.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

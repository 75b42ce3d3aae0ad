import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { adviceFor, failedOf, type Advice, type Failed } from './tried';
import { useLastRound } from './useLastRound';
import css from './WhyNot.module.css';

export interface Why {
  readonly advice: Advice | null;
  readonly failed: readonly Failed[];
}

/** Why a friend is not reached, and what to do. */
export function useWhyNot(friend: Friend): Why {
  const { t } = useTranslation();
  const tried = useLastRound(friend.reach);
  return { advice: adviceFor(t, friend, tried), failed: failedOf(t, tried) };
}

interface Props {
  readonly why: Why;
  /** Every way that was tried is shown at once. */
  readonly open?: boolean;
}

/** What to do when a friend is not reached, which ways were tried, and why each of them failed. */
export function WhyNot({ why: { advice, failed }, open = false }: Props) {
  const { t } = useTranslation();
  if (!advice && failed.length === 0) return null;
  return (
    <div className={css.why}>
      {advice && <p>{advice.text}</p>}
      {failed.length > 0 && (
        <details open={open}>
          <summary>{t('reach.tried')}</summary>
          <ul>
            {failed.map(({ text, addresses }) => (
              <li key={text}>
                {text} {addresses.length > 0 && <span className={css.at}>{addresses.join(', ')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NetworkState } from '../../../src-shared/model';
import { classes } from '../../widgets/classes';
import { Facts } from '../../widgets/Facts';
import group from '../Group.module.css';
import { factsOf } from './facts';
import css from './Network.module.css';
import { meanwhileOf, moodOf, verdictOf } from './verdict';

const ICONS = { good: CircleCheck, plain: Info, unsure: TriangleAlert, bad: CircleAlert } as const;

/** Whether calls come in and what to do about it, then all that is known. */
export function Standing({ state }: { readonly state: NetworkState }) {
  const { t } = useTranslation();
  const verdict = verdictOf(state);
  const mood = moodOf(verdict);
  const meanwhile = meanwhileOf(state);
  const Icon = ICONS[mood];
  const [first = ''] = state.listening;
  const address = state.mapped?.state === 'open' ? state.mapped.address : first;
  return (
    <section className={group.group}>
      <div className={classes(css.verdict, css[mood])} role="status">
        <Icon size={20} aria-hidden />
        <div>
          <h3 className={group.title}>{t(`network.verdict.${verdict}`)}</h3>
          <p>
            {t(`network.verdict.${verdict}Text`, { address, port: first.split(':').at(-1) })}{' '}
            {meanwhile && t(`network.meanwhile.${meanwhile}`)}
          </p>
        </div>
      </div>
      <Facts facts={factsOf(t, state)} />
    </section>
  );
}

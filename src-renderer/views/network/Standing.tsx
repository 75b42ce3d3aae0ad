import { useTranslation } from 'react-i18next';
import type { NetworkState } from '../../../src-shared/model';
import { useSaid } from '../../store/announcer';
import { Facts } from '../../widgets/Facts';
import { Statement } from '../../widgets/Statement';
import group from '../Group.module.css';
import { factsOf } from './facts';
import { meanwhileOf, moodOf, verdictOf } from './verdict';

/** Whether calls come in and what to do about it, then all that is known. */
export function Standing({ state }: { readonly state: NetworkState }) {
  const { t } = useTranslation();
  const verdict = verdictOf(state);
  const meanwhile = meanwhileOf(state);
  const [first = ''] = state.listening;
  const address = state.mapped?.state === 'open' ? state.mapped.address : first;
  const title = t(`network.verdict.${verdict}`);
  useSaid(title);
  return (
    <section className={group.group}>
      <Statement mood={moodOf(verdict)} title={title}>
        <p>
          {t(`network.verdict.${verdict}Text`, { address, port: first.split(':').at(-1) })}{' '}
          {meanwhile && t(`network.meanwhile.${meanwhile}`)}
        </p>
      </Statement>
      <Facts facts={factsOf(t, state)} />
    </section>
  );
}

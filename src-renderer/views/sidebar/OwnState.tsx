import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../widgets/classes';
import { Presence } from '../../widgets/Presence';
import { isBad, ownStateOf } from '../network/ownState';
import { useNetwork } from '../network/useNetwork';
import css from './Sidebar.module.css';

/** Milliseconds between two looks at the network, for one short line. */
const EVERY = 10_000;

/** How this computer stands in the network, under the own name. */
export function OwnState() {
  const { t } = useTranslation();
  const { answer } = useNetwork(EVERY);
  if (!answer?.ok) return <span className={css.state}>{t('me.state.looking')}</span>;
  const state = ownStateOf(answer.value);
  const bad = isBad(state);
  return (
    <span className={classes(css.state, bad && css.warn)}>
      {bad ? (
        <TriangleAlert size={12} aria-hidden />
      ) : (
        <Presence online={state === 'online' || state === 'behind' || state === 'hard'} />
      )}
      <span>{t(`me.state.${state}`)}</span>
    </span>
  );
}

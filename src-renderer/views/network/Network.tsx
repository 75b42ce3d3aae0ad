import { useTranslation } from 'react-i18next';
import type { NetworkState } from '../../../src-shared/model';
import { failureText } from '../../i18n/failure';
import { Reason } from '../../widgets/Reason';
import group from '../Group.module.css';
import { CallBack } from './CallBack';
import { Connections } from './Connections';
import { ProxyField } from './ProxyField';
import { Standing } from './Standing';
import { Switches } from './Switches';
import { useNetwork, type Watched } from './useNetwork';

/** How this computer stands in the network, and what Saltbox may do there. */
export function Network() {
  const { t } = useTranslation();
  const { answer, choose } = useNetwork();
  if (answer === null) return <p className={group.hint}>{t('network.looking')}</p>;
  if (!answer.ok) return <Reason>{failureText(t, answer.error)}</Reason>;
  return <Known state={answer.value} choose={choose} />;
}

interface Props {
  readonly state: NetworkState;
  readonly choose: Watched['choose'];
}

function Known({ state, choose }: Props) {
  const { choices, listensTo, connections } = state;
  return (
    <>
      <Standing state={state} />
      <CallBack deaf={choices.proxy !== null || listensTo === null} />
      <Switches choices={choices} choose={choose} />
      <ProxyField proxy={choices.proxy} choose={choose} />
      <Connections connections={connections} />
    </>
  );
}

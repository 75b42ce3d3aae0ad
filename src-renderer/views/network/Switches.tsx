import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkChoices } from '../../../src-shared/model';
import type { Refusal } from '../../actions';
import { failureText } from '../../i18n/failure';
import { Reason } from '../../widgets/Reason';
import { Switch } from '../../widgets/Switch';
import group from '../Group.module.css';
import css from './Network.module.css';
import type { Watched } from './useNetwork';

const SWITCHES = ['findable', 'dht', 'lan', 'mapping', 'relaying'] as const;
const NEED_DHT: readonly (typeof SWITCHES)[number][] = ['findable', 'relaying'];

interface Props {
  readonly choices: NetworkChoices;
  readonly choose: Watched['choose'];
}

/** What Saltbox may do to find friends and to be found. */
export function Switches({ choices, choose }: Props) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal>(null);
  const proxied = choices.proxy !== null;
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('network.switches.title')}</h3>
      {proxied && <p>{t('network.switches.proxied')}</p>}
      <div className={css.switches}>
        {SWITCHES.map((name) => {
          const hint = t(`network.switches.${name}Hint`);
          const idle = !proxied && !choices.dht && NEED_DHT.includes(name);
          return (
            <Switch
              key={name}
              label={t(`network.switches.${name}`)}
              hint={idle ? `${hint} ${t('network.switches.needsDht')}` : hint}
              on={choices[name] && !proxied}
              off={proxied}
              onChange={(on) => void choose({ [name]: on }).then(setRefusal)}
            />
          );
        })}
      </div>
      {refusal && <Reason>{failureText(t, refusal)}</Reason>}
    </section>
  );
}

import { Hourglass, PhoneOff, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Confirm } from '../Confirm';
import { NetworkButton } from '../network/NetworkButton';
import { Words } from '../requests/Words';
import { useNow } from '../useNow';
import css from './Outgoing.module.css';
import { reachText } from './reachText';
import { useWhyNot, WhyNot } from './WhyNot';

/** A request that was not answered yet: where it stands, and what can be done. */
export function Outgoing({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  const why = useWhyNot(friend);
  const [asking, setAsking] = useState(false);
  const name = displayName(friend);
  const { state } = friend.reach;
  const Icon = { 'no-way': PhoneOff, dialling: PhoneOutgoing, waiting: Hourglass, calling: PhoneOutgoing }[
    state
  ];
  return (
    <div className={css.strip}>
      <p className={css.state}>
        <Icon size={16} aria-hidden />
        {reachText(t, i18n.language, friend, now)}
      </p>
      <WhyNot why={why} />
      <p className={css.hint}>{t('reach.queue', { name })}</p>
      {friend.words !== null && (
        <details className={css.words}>
          <summary>{t('reach.words')}</summary>
          <Words text={friend.words} label={t('reach.words')} />
        </details>
      )}
      <div className={css.actions}>
        <Button off={state !== 'waiting'} onClick={() => void actions.retry(friend.key)}>
          {t('reach.retry')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('reach.withdraw')}
        </Button>
        {why.advice?.page && <NetworkButton look="quiet" />}
      </div>
      {asking && (
        <Confirm
          question="withdraw"
          friend={friend}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

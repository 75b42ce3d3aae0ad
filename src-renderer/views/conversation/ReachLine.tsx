import { CircleAlert, Hourglass, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Friend, Waiting } from '../../../src-shared/model';
import { actions } from '../../actions';
import { useSaid } from '../../store/announcer';
import { lastOwn } from '../../store/conversation';
import { useNewest } from '../../store/conversations';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { NetworkButton } from '../network/NetworkButton';
import { holdOf } from '../deliveryText';
import { useNow } from '../useNow';
import css from './Outgoing.module.css';
import { reachText } from './reachText';
import { useDetails } from './useDetails';
import { waitReason, waitText } from './waitText';
import { useWhyNot, WhyNot } from './WhyNot';

/** Milliseconds that a message to a friend who is online may take before anything is said about it. */
const PATIENCE = 1500;

/** Above the composer: why messages are not there yet, and what Saltbox does about it. */
export function ReachLine({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const messages = useNewest(friend.key);
  const last = lastOwn(messages);
  const onItsWay = last?.state === 'waiting' || last?.state === 'sent';
  const details = useDetails(friend, onItsWay ? last : undefined, PATIENCE);
  const waiting = details?.ok ? details.value.waiting : null;
  const count = Math.max(1, messages.filter(({ state }) => state === 'waiting').length);
  const away = friend.state === 'friend' && !friend.online;

  if (away && friend.baseRefused) {
    return <Refused friend={friend} reason={waiting && waitReason(t, friend, waiting, count)} />;
  }
  if (away) return <Away friend={friend} waiting={waiting} count={count} />;
  // Above the messages it is said already how the request stands.
  return waiting && <Line held={holdOf(friend) !== null}>{waitReason(t, friend, waiting, count)}</Line>;
}

/** `held`: it goes on when the user does something, which the foot of the page offers. */
const Line = ({ held, children }: { readonly held: boolean; readonly children: string }) => {
  const Icon = held ? CircleAlert : Hourglass;
  return (
    <div className={css.line}>
      <Icon size={14} aria-hidden />
      <p>{children}</p>
    </div>
  );
};

/** They offered less than before, which an attacker would like too: the user decides. */
function Refused({ friend, reason }: { readonly friend: Friend; readonly reason: string | null }) {
  const { t } = useTranslation();
  const refused = t('reach.baseRefused', { name: displayName(friend) });
  useSaid(refused);
  return (
    <div className={css.line}>
      <ShieldAlert size={14} aria-hidden />
      <p>
        {reason} {refused}
      </p>
      <Button look="quiet" onClick={() => void actions.allowBase(friend.key)}>
        {t('reach.allowBase')}
      </Button>
    </div>
  );
}

interface AwayProps {
  readonly friend: Friend;
  readonly waiting: Waiting | null;
  readonly count: number;
}

function Away({ friend, waiting, count }: AwayProps) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  const why = useWhyNot(friend);
  return (
    <div className={css.line}>
      <Hourglass size={14} aria-hidden />
      <div className={css.said}>
        <p>
          {waiting
            ? waitText(t, i18n.language, friend, waiting, count, now)
            : reachText(t, i18n.language, friend, now)}
        </p>
        <WhyNot why={why} />
      </div>
      <div className={css.ways}>
        {why.advice?.page && <NetworkButton look="quiet" />}
        {friend.reach.state === 'waiting' && (
          <Button look="quiet" onClick={() => void actions.retry(friend.key)}>
            {t('reach.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Friend, OpenConnection } from '../../../src-shared/model';
import { actions } from '../../actions';
import { fileSize } from '../../i18n/bytes';
import { exact } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { Button } from '../../widgets/Button';
import { Dialog } from '../../widgets/Dialog';
import { Facts, type Fact } from '../../widgets/Facts';
import { KeyText } from '../../widgets/KeyText';
import group from '../Group.module.css';
import { NetworkButton } from '../network/NetworkButton';
import { useNetwork } from '../network/useNetwork';
import { useNow } from '../useNow';
import css from './FriendConnection.module.css';
import { reachText } from './reachText';
import { useWhyNot, WhyNot } from './WhyNot';

interface Props {
  readonly friend: Friend;
  readonly onClose: () => void;
}

/** The way to a friend: which one is in use and what it means, or what is tried and why none has led there. */
export function FriendConnection({ friend, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('link.title', { name: displayName(friend) })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      {friend.online ? (
        <InUse friend={friend} online={friend.online} onClose={onClose} />
      ) : (
        <Away friend={friend} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface InUseProps extends Props {
  readonly online: NonNullable<Friend['online']>;
}

function InUse({ friend, online, onClose }: InUseProps) {
  const { t, i18n } = useTranslation();
  const { answer } = useNetwork();
  const connections = answer?.ok ? answer.value.connections : [];
  const own = connections.find(({ key, established }) => key === friend.key && established);
  const carried = ({ bytesIn, bytesOut }: OpenConnection): string =>
    t('network.connections.bytes', {
      received: fileSize(i18n.language, bytesIn),
      sent: fileSize(i18n.language, bytesOut),
    });
  const facts: Fact[] = [
    { label: t('link.protection'), value: t(`talk.${online.security}`) },
    { label: t('link.since'), value: exact(i18n.language, online.since) },
    ...(own
      ? [
          { label: t('link.remote'), value: <KeyText text={own.remote} /> },
          { label: t('link.carried'), value: carried(own) },
        ]
      : []),
  ];
  return (
    <>
      <div>
        <h3 className={group.title}>{t(`ways.${online.way}`)}</h3>
        <p>{t(`ways.${online.way}Explained`)}</p>
      </div>
      <Facts facts={facts} />
      {online.way === 'relayed' && (
        <>
          <p className={group.hint}>{t('link.relayedAdvice')}</p>
          <div>
            <NetworkButton onLeave={onClose} />
          </div>
        </>
      )}
    </>
  );
}

function Away({ friend, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  const why = useWhyNot(friend);
  const { addresses, reach } = friend;
  return (
    <>
      <p>{reachText(t, i18n.language, friend, now)}</p>
      <WhyNot why={why} open />
      {addresses.length > 0 && (
        <Facts
          facts={[
            {
              label: t('link.addresses'),
              value: addresses.map((address) => <KeyText key={address} text={address} />),
            },
          ]}
        />
      )}
      <div className={css.buttons}>
        {reach.state === 'waiting' && (
          <Button onClick={() => void actions.retry(friend.key)}>{t('reach.retry')}</Button>
        )}
        {why.advice?.page && <NetworkButton onLeave={onClose} />}
      </div>
    </>
  );
}

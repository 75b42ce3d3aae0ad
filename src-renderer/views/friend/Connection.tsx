import { useTranslation } from 'react-i18next';
import { showsPresence } from '../../../src-shared/talk';
import type { Friend, OpenConnection } from '../../../src-shared/model';
import { actions } from '../../actions';
import { fileSize } from '../../i18n/bytes';
import { exact } from '../../i18n/time';
import { useProfile } from '../../store/me';
import { Button } from '../../widgets/Button';
import { Facts, type Fact } from '../../widgets/Facts';
import { KeyText } from '../../widgets/KeyText';
import { reachText } from '../conversation/reachText';
import { useWhyNot, WhyNot } from '../conversation/WhyNot';
import group from '../Group.module.css';
import { NetworkButton } from '../network/NetworkButton';
import { useNetwork } from '../network/useNetwork';
import { useNow } from '../useNow';
import css from './Friend.module.css';

interface Props {
  readonly friend: Friend;
}

/** The way to a friend: which one is in use and what it means, or what is tried and why none has led there. */
export function Connection({ friend }: Props) {
  const { t } = useTranslation();
  return (
    <section className={group.group} aria-labelledby="friend-connection">
      <h3 id="friend-connection" className={group.title}>
        {t('friend.connection')}
      </h3>
      {friend.online ? <InUse friend={friend} online={friend.online} /> : <Away friend={friend} />}
    </section>
  );
}

interface InUseProps extends Props {
  readonly online: NonNullable<Friend['online']>;
}

function InUse({ friend, online }: InUseProps) {
  const { t, i18n } = useTranslation();
  const { answer } = useNetwork();
  const shown = showsPresence(friend, useProfile());
  const connections = answer?.ok ? answer.value.connections : [];
  const own = connections.find(({ key, established }) => key === friend.key && established);
  const carried = ({ bytesIn, bytesOut }: OpenConnection): string =>
    t('network.connections.bytes', {
      received: fileSize(i18n.language, bytesIn),
      sent: fileSize(i18n.language, bytesOut),
    });
  const facts: Fact[] = [
    { label: t('link.protection'), value: t(`talk.${online.security}`) },
    ...(shown ? [{ label: t('link.since'), value: exact(i18n.language, online.since) }] : []),
    ...(own
      ? [
          { label: t('link.remote'), value: <KeyText text={own.remote} /> },
          { label: t('link.carried'), value: carried(own) },
        ]
      : []),
  ];
  return (
    <>
      <p>
        <strong>{t(`ways.${online.way}`)}</strong>
        <br />
        {t(`ways.${online.way}Explained`)}
      </p>
      <Facts facts={facts} />
      {online.way === 'relayed' && (
        <>
          <p className={group.hint}>{t('link.relayedAdvice')}</p>
          <div>
            <NetworkButton />
          </div>
        </>
      )}
    </>
  );
}

function Away({ friend }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  const why = useWhyNot(friend);
  const { addresses, reach, state } = friend;
  // Who is blocked is not called.
  if (state === 'blocked') return <p className={group.hint}>{t('list.blocked')}</p>;
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
        {why.advice?.page && <NetworkButton />}
      </div>
    </>
  );
}

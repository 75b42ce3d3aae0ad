import { useTranslation } from 'react-i18next';
import type { OpenConnection } from '../../../src-shared/model';
import { fileSize } from '../../i18n/bytes';
import { displayName, useFriends } from '../../store/friends';
import group from '../Group.module.css';
import css from './Network.module.css';

/** Every open connection: whose it is, how it goes, where to, and what it has carried. */
export function Connections({ connections }: { readonly connections: readonly OpenConnection[] }) {
  const { t } = useTranslation();
  return (
    <section className={group.group}>
      <h3 className={group.title}>{t('network.connections.title')}</h3>
      {connections.length === 0 && <p className={group.hint}>{t('network.connections.none')}</p>}
      <ul className={css.connections}>
        {connections.map((connection) => (
          <Connection key={`${connection.way} ${connection.remote}`} connection={connection} />
        ))}
      </ul>
    </section>
  );
}

function Connection({ connection }: { readonly connection: OpenConnection }) {
  const { t, i18n } = useTranslation();
  const { key, way, remote, dialled, established, bytesIn, bytesOut } = connection;
  const friend = useFriends(({ friends }) => (key === null ? undefined : friends[key]));
  const details = [
    t(`ways.${way}`),
    t(dialled ? 'network.connections.byYou' : 'network.connections.byThem'),
    ...(established ? [] : [t('network.connections.unproven')]),
  ];
  return (
    <li>
      <p className={css.who} dir="auto">
        {friend ? displayName(friend) : t('network.connections.somebody')}
      </p>
      <p className={css.bytes}>
        {t('network.connections.bytes', {
          received: fileSize(i18n.language, bytesIn),
          sent: fileSize(i18n.language, bytesOut),
        })}
      </p>
      <p className={css.how}>
        {details.join(' · ')} · <span className={css.mono}>{remote}</span>
      </p>
    </li>
  );
}

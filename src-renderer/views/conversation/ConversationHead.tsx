import { BadgeCheck, EllipsisVertical, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { showsPresence } from '../../../src-shared/talk';
import { moment } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { useProfile } from '../../store/me';
import { useScreen } from '../../store/screen';
import { useTyping } from '../../store/typing';
import { IconButton } from '../../widgets/Button';
import { Crystal } from '../../widgets/Crystal';
import { Explain } from '../../widgets/Explain';
import { Presence } from '../../widgets/Presence';
import { spotUnder } from '../../widgets/usePopover';
import { PageHead } from '../PageHead';
import { privacyText } from '../privacyText';
import { useFinding } from '../search/finding';
import { FriendMenu, type FriendMenuAt } from '../sidebar/FriendMenu';
import { useNow } from '../useNow';
import { useTight } from '../useTight';
import css from './Conversation.module.css';
import { useTalkKeys } from './useTalkKeys';

export function ConversationHead({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { finding, setFinding } = useFinding();
  const [menu, setMenu] = useState<FriendMenuAt | null>(null);
  const actions = useRef<HTMLButtonElement>(null);
  useTalkKeys(friend, (asked) => {
    if (actions.current) setMenu({ key: friend.key, spot: spotUnder(actions.current, true), asked });
  });
  return (
    <PageHead>
      <Crystal print={friend.print} size={40} faded={friend.state !== 'friend'} />
      <div className={css.who}>
        <Name friend={friend} />
        <PresenceLine friend={friend} />
      </div>
      <IconButton
        label={t('acts.find.open')}
        aria-keyshortcuts="Control+F"
        aria-pressed={finding}
        onClick={() => {
          setFinding(!finding);
        }}
      >
        <Search size={20} aria-hidden />
      </IconButton>
      <IconButton
        ref={actions}
        label={t('talk.actions')}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => {
          setMenu(menu ? null : { key: friend.key, spot: spotUnder(event.currentTarget, true) });
        }}
      >
        <EllipsisVertical size={20} aria-hidden />
      </IconButton>
      {menu && (
        <FriendMenu
          at={menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </PageHead>
  );
}

/** The name leads to the details. */
function Name({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const openDetails = useScreen((state) => state.openDetails);
  const name = displayName(friend);
  return (
    <div className={css.name}>
      <h1 dir="auto">
        <button
          type="button"
          title={t('friend.open', { name })}
          onClick={() => {
            openDetails(friend.key);
          }}
        >
          {name}
        </button>
      </h1>
      {friend.verified && (
        <span
          className={css.verified}
          role="img"
          aria-label={t('friend.verified')}
          title={t('friend.verified')}
        >
          <BadgeCheck size={16} aria-hidden />
        </span>
      )}
    </div>
  );
}

function PresenceLine({ friend }: { readonly friend: Friend }) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const tight = useTight();
  const shown = showsPresence(friend, useProfile());
  const typing = useTyping((state) => state.typing[friend.key] ?? false);
  const { online, state, lastSeenAt } = friend;
  if (state === 'awaiting') return <p className={css.presence}>{t('list.asked')}</p>;
  if (state === 'blocked') return <p className={css.presence}>{t('list.blocked')}</p>;
  if (typing)
    return (
      <p className={css.presence}>
        <span className={css.typing}>{t('talk.typing', { name: displayName(friend) })}</span>
      </p>
    );
  if (!shown) return <HiddenPresence friend={friend} />;
  if (!online) {
    const seen =
      lastSeenAt === null
        ? t('talk.neverSeen')
        : t('talk.lastSeen', { when: moment(t, i18n.language, lastSeenAt, now) });
    const line = `${t('talk.offline')} · ${seen}`;
    return (
      <p className={css.presence}>
        <Presence online={false} />
        {/* Where it is cut off, all of it is a press away. */}
        {tight ? <Explain term={line}>{line}</Explain> : <span>{line}</span>}
      </p>
    );
  }
  const security = t(`talk.${online.security}`);
  const way = t(`ways.${online.way}`);
  const explained = [
    t(`talk.${online.security}Explained`, { name: displayName(friend) }),
    t(`ways.${online.way}Explained`),
  ] as const;
  if (tight) {
    const line = [t('talk.online'), security, way].join(' · ');
    return (
      <p className={css.presence}>
        <Presence online />
        <Explain term={line}>{[`${line}.`, ...explained].join(' ')}</Explain>
      </p>
    );
  }
  return (
    <p className={css.presence}>
      <Presence online />
      <span>{t('talk.online')} ·</span>
      <Explain term={security}>{explained[0]}</Explain>
      <span aria-hidden>·</span>
      <Explain term={way}>{explained[1]}</Explain>
    </p>
  );
}

/** Why nothing is said of whether they are online. */
function HiddenPresence({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  return (
    <p className={css.presence}>
      <Explain term={t('friend.hiddenPresence')}>{privacyText(t, 'presence', friend, useProfile())}</Explain>
    </p>
  );
}

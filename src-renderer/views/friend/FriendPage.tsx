import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Friend } from '../../../src-shared/model';
import { useScreen } from '../../store/screen';
import { PageHead } from '../PageHead';
import { useTitleFocus } from '../useTitleFocus';
import { Connection } from './Connection';
import { Dials } from './Dials';
import { Face } from './Face';
import css from './Friend.module.css';
import { History } from './History';
import { Key } from './Key';
import { Leave } from './Leave';
import { Address, Nickname } from './Names';
import { Notifications } from './Notifications';
import { Safety } from './Safety';

/** All about one friend, over the conversation, which stays as it was left. */
export function FriendPage({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const closeDetails = useScreen((state) => state.closeDetails);
  useGivingBackFocus();
  const title = useTitleFocus(friend.key);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      closeDetails();
    };
    // Before the window hears it, where Escape leaves the conversation.
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [closeDetails]);
  return (
    <section className={css.page} aria-labelledby="friend-title">
      <PageHead back={{ label: t('friend.back'), run: closeDetails }}>
        <h1 ref={title} id="friend-title" tabIndex={-1}>
          {t('friend.title')}
        </h1>
      </PageHead>
      <div className={css.scroll}>
        <div className={css.column}>
          <Face friend={friend} />
          <Nickname friend={friend} />
          {friend.state === 'friend' && <Safety friend={friend} />}
          <Key friend={friend} />
          <Connection friend={friend} />
          {friend.state !== 'blocked' && <Address friend={friend} />}
          {friend.state === 'friend' && <Dials friend={friend} />}
          {friend.state !== 'blocked' && <Notifications friend={friend} />}
          <History friend={friend} />
          <Leave friend={friend} />
        </div>
      </div>
    </section>
  );
}

/** Whatever led here has the focus again when the page goes. */
function useGivingBackFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

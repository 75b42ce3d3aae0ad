import { useEffect } from 'react';
import { actions } from '../actions';
import { useFriends } from '../store/friends';
import { useScreen } from '../store/screen';
import { AddFriend } from './add/AddFriend';
import { Conversation } from './conversation/Conversation';
import { FriendPage } from './friend/FriendPage';
import { Help } from './Help';
import { Home } from './Home';
import { Mishaps } from './Mishaps';
import { Notices } from './Notices';
import { RequestCard } from './requests/RequestCard';
import { RequestsPage } from './requests/RequestsPage';
import { Settings } from './settings/Settings';
import css from './Shell.module.css';
import { Sidebar } from './sidebar/Sidebar';
import { SidebarEdge } from './sidebar/SidebarEdge';
import { Toasts } from './Toasts';
import { useShortcuts } from './useShortcuts';
import { useTitle } from './useTitle';

export function Shell() {
  const place = useScreen((state) => state.place);
  const details = useScreen((state) => state.details);
  const dialog = useScreen((state) => state.dialog);
  const link = useScreen((state) => state.link);
  // A friend who was removed, or whose change is still on its way, has no page.
  const friend = useFriends(({ friends }) => (place.page === 'friend' ? friends[place.key] : undefined));
  const page = place.page === 'friend' && !friend ? 'home' : place.page;
  const shown = details ? null : (friend?.key ?? null);
  useEffect(() => {
    void actions.looking(shown);
  }, [shown]);
  useShortcuts();
  useTitle();
  return (
    <>
      <main className={css.shell} data-page={page}>
        <div className={css.notices}>
          <Notices />
          <Mishaps />
        </div>
        <div className={css.side}>
          <Sidebar />
          <SidebarEdge />
        </div>
        <div className={css.main}>
          {page === 'home' && <Home />}
          {page === 'requests' && <RequestsPage />}
          {friend && (
            <div className={css.talk} inert={details}>
              <Conversation key={friend.key} friend={friend} />
            </div>
          )}
          {friend && details && <FriendPage key={friend.key} friend={friend} />}
        </div>
      </main>
      <RequestCard />
      <Toasts />
      {dialog === 'add' && <AddFriend key={link} link={link} />}
      {dialog === 'help' && <Help />}
      {dialog !== null && dialog !== 'add' && dialog !== 'help' && (
        <Settings section={dialog === 'settings' ? null : dialog} />
      )}
    </>
  );
}

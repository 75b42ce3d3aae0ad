import { useEffect } from 'react';
import { all, useFriends } from '../store/friends';
import { inState, useRequests } from '../store/requests';

/** Unread messages and open requests, in the title of the window. */
export function useTitle(): void {
  const unread = useFriends(({ friends }) => all(friends).reduce((sum, friend) => sum + friend.unread, 0));
  const asked = useRequests(({ requests }) => inState(requests, 'pending').length);
  useEffect(() => {
    const waiting = unread + asked;
    document.title = waiting > 0 ? `(${String(waiting)}) Saltbox` : 'Saltbox';
  }, [unread, asked]);
}

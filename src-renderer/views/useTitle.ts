import { useEffect } from 'react';
import { waitingCount } from '../../src-shared/unread';
import { all, useFriends } from '../store/friends';
import { useRequests } from '../store/requests';

/** Unread messages and open requests in the title of the window, counted as tray and taskbar count them. */
export function useTitle(): void {
  const requests = useRequests((state) => state.requests);
  // Main tells when a mute has run out, so the time matters at changes only.
  const waiting = useFriends(({ friends }) => waitingCount(all(friends), requests, Date.now()));
  useEffect(() => {
    document.title = waiting > 0 ? `(${String(waiting)}) Saltbox` : 'Saltbox';
  }, [waiting]);
}

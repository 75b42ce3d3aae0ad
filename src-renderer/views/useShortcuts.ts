import { useEffect } from 'react';
import { actions } from '../actions';
import { byActivity, matching, useFriends } from '../store/friends';
import { useMe } from '../store/me';
import { useScreen } from '../store/screen';

export const isMac = navigator.platform.startsWith('Mac');

/** Keys that work everywhere but under a dialog, which has the keyboard to itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = isMac ? event.metaKey : event.ctrlKey;
      const { dialog, place, search, show, openFriend, goHome } = useScreen.getState();
      if (dialog !== null || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !event.defaultPrevented && place.page !== 'home') {
        goHome();
      } else if (!command || event.altKey || event.shiftKey) {
        return;
      } else if (event.key.toLowerCase() === 'k') {
        const field = document.querySelector<HTMLInputElement>('#search');
        // On a narrow window the list is another page.
        if (field && field.offsetParent === null) goHome();
        requestAnimationFrame(() => field?.select());
      } else if (event.key.toLowerCase() === 'n') {
        show('add');
      } else if (event.key === ',') {
        show('settings');
      } else if (event.key.toLowerCase() === 'l') {
        const { me } = useMe.getState();
        if (me.phase === 'ready' && me.sealing.by === 'passphrase') void actions.lock();
        else show('security');
      } else if (/^[1-9]$/.test(event.key)) {
        const friend = matching(byActivity(useFriends.getState().friends), search)[Number(event.key) - 1];
        if (!friend) return;
        openFriend(friend.key);
      } else {
        return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

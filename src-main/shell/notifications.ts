import { Notification, type BrowserWindow } from 'electron';
import type { FriendId } from '../../src-shared/ids';
import type { Messenger } from '../messenger/messenger';

/** Tells of a request while the window is not in front. The words stay inside the app: a lock screen may show this. Answers how
 * to end it, which takes back what still stands on the desktop. */
export function notifyOf(
  messenger: Messenger,
  window: () => BrowserWindow | null,
  open: (key: FriendId) => void,
): () => void {
  const told = new Set<Notification>();
  const unlisten = messenger.on((event) => {
    const shown = window();
    if (!Notification.isSupported() || shown?.isFocused()) return;
    const front = (): void => {
      shown?.show();
      shown?.focus();
    };
    if (event.type === 'request' && !event.again && event.request.state === 'pending')
      tell(told, 'Somebody asks to be your friend', 'Open Saltbox to see who it is.', front);
    if (event.type === 'message' && event.message.from === 'friend') {
      const friend = messenger.friend(event.key);
      tell(told, 'New message', friend?.nickname ?? friend?.name ?? 'from a friend', () => {
        front();
        open(event.key);
      });
    }
  });
  return () => {
    unlisten();
    for (const notification of told) notification.close();
  };
}

function tell(told: Set<Notification>, title: string, body: string, clicked: () => void): void {
  const notification = new Notification({ title, body, silent: false });
  told.add(notification);
  notification.on('click', clicked);
  notification.on('close', () => told.delete(notification));
  notification.show();
}

import { Notification } from 'electron';
import type { ShowNote } from './notifier';

/** What the markup of Linux desktops begins with, be it written by a friend. A space without width takes its meaning away. */
const plain = (text: string): string => text.replace(/[<&]/g, '$&\u200b');

/** Notifications as the system shows them. An answer can be typed into those of macOS and Windows, which have a button too. */
export const systemNotes: ShowNote = ({ title, body, silent, reply, clicked, closed }) => {
  if (!Notification.isSupported()) return () => undefined;
  const notification = new Notification({
    title,
    body: process.platform === 'linux' ? plain(body) : body,
    silent,
    ...(reply && process.platform !== 'linux'
      ? {
          hasReply: true,
          replyPlaceholder: reply.hint,
          actions: [{ type: 'button', text: reply.readWord }],
        }
      : {}),
  });
  notification.on('click', clicked);
  notification.on('close', closed);
  // Older Electrons say it in a second argument, newer ones in the event as well.
  notification.on('reply', (_event, text) => reply?.send(text));
  // There is one button.
  notification.on('action', () => reply?.read());
  notification.show();
  return () => {
    notification.close();
  };
};

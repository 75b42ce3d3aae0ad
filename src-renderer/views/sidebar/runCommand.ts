import type { Friend } from '../../../src-shared/model';
import { actions } from '../../actions';
import { freshOf, useFriends } from '../../store/friends';
import { useScreen } from '../../store/screen';
import type { Asked, FriendCommand } from './friendCommands';

export function runCommand(command: Exclude<FriendCommand, Asked>, { key, id }: Friend): void {
  switch (command) {
    case 'read':
      void actions.markRead(key);
      return;
    case 'unread':
      void actions.markUnread(key);
      return;
    case 'pin':
    case 'unpin':
      void actions.setPinned(key, command === 'pin');
      return;
    case 'unmute':
      void actions.setMuted(key, null);
      return;
    case 'archive':
    case 'unarchive':
      void actions.setArchived(key, command === 'archive');
      return;
    case 'copyKey':
      void actions.copy(id);
      return;
    case 'details':
      useScreen.getState().openDetails(key);
      return;
    case 'unblock':
      void actions.unblock(key);
      return;
  }
}

/** Whatever is unread or marked as such, also what is archived. */
export function markAllRead(): void {
  for (const { key } of freshOf(useFriends.getState().friends)) void actions.markRead(key);
}

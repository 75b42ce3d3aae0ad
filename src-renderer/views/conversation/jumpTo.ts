import type { FriendId, MessageId } from '../../../src-shared/ids';
import { actions } from '../../actions';

const FLASH = 1200;

/**
 * Opens the conversation at one of its messages, loaded or not, gives it the focus and points it out for a moment. False
 * where it is not there.
 */
export const jumpTo = (key: FriendId, id: MessageId): Promise<boolean> => actions.showMessage(key, id);

/** Points out for a moment what is in view. */
export function flash(row: HTMLElement): void {
  const ground = getComputedStyle(row).getPropertyValue('--selected');
  row.animate(
    [{ background: ground }, { background: ground, offset: 0.6 }, { background: 'transparent' }],
    FLASH,
  );
}

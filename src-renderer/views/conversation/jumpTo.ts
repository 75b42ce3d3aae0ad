import type { FriendId, MessageId } from '../../../src-shared/ids';
import { actions } from '../../actions';
import { useConversations } from '../../store/conversations';
import { useScreen } from '../../store/screen';

const FLASH = 1200;

const painted = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/**
 * Opens the conversation, loads what lies between, brings the message into view, gives it the focus and points it out
 * for a moment. False where it is not there.
 */
export async function jumpTo(key: FriendId, id: MessageId): Promise<boolean> {
  useScreen.getState().openFriend(key);
  if (!(await loadTo(key, id))) return false;
  await painted();
  const row = document.querySelector<HTMLElement>(`[data-message="${id}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  const ground = getComputedStyle(row).getPropertyValue('--selected');
  row.animate(
    [{ background: ground }, { background: ground, offset: 0.6 }, { background: 'transparent' }],
    FLASH,
  );
  return true;
}

/** Whether the message is loaded, after all that is newer was. */
async function loadTo(key: FriendId, id: MessageId): Promise<boolean> {
  let before: MessageId | null = null;
  for (;;) {
    await settled(key);
    const conversation = useConversations.getState().loaded[key];
    if (!conversation) return false;
    if (conversation.messages.some((message) => message.id === id)) return true;
    const oldest = conversation.messages[0];
    // Where the last page could not be had, neither can the next.
    if (!oldest || !conversation.more || oldest.id === before) return false;
    before = oldest.id;
    await actions.olderHistory(key, oldest.id);
  }
}

/** When the conversation is loaded, and nothing more of it is on its way. */
const settled = (key: FriendId): Promise<void> =>
  new Promise((done) => {
    const look = (): boolean => useConversations.getState().loaded[key]?.loading === null;
    if (look()) {
      done();
      return;
    }
    const stop = useConversations.subscribe(() => {
      if (!look()) return;
      stop();
      done();
    });
  });

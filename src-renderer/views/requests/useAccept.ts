import type { FriendId } from '../../../src-shared/ids';
import { actions } from '../../actions';
import { useScreen } from '../../store/screen';

/** Who accepts means to talk: the conversation opens, unless it was refused. */
export function useAccept(): (key: FriendId) => void {
  const openFriend = useScreen((state) => state.openFriend);
  return (key) => {
    void actions.accept(key).then((done) => {
      if (done) openFriend(key);
    });
  };
}

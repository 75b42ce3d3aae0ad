import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';

/** Who is typing now; main takes back what is over. */
interface State {
  readonly typing: Readonly<Partial<Record<FriendId, true>>>;
}

export const useTyping = create<State>()(() => ({ typing: {} }));

export const setTyping = (key: FriendId, on: boolean): void => {
  useTyping.setState(({ typing }) => ({ typing: { ...typing, [key]: on || undefined } }));
};

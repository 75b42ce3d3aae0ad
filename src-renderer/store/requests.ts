import { create } from 'zustand';
import type { FriendId } from '../../src-shared/ids';
import type { Request } from '../../src-shared/model';

export type Requests = readonly Request[];

/** Strangers who asked, in the order they came, and those whose card was put off in this sitting. */
interface State {
  readonly requests: Requests;
  readonly putOff: ReadonlySet<FriendId>;
  later(key: FriendId): void;
}

export const useRequests = create<State>()((set) => ({
  requests: [],
  putOff: new Set(),
  later: (key) => {
    set(({ putOff }) => ({ putOff: new Set([...putOff, key]) }));
  },
}));

export const inOrder = (requests: Requests): Requests =>
  [...requests].sort((a, b) => a.receivedAt - b.receivedAt);
export const withRequest = (requests: Requests, request: Request): Requests =>
  inOrder([...withoutRequest(requests, request.key), request]);
export const withoutRequest = (requests: Requests, key: FriendId): Requests =>
  requests.filter((request) => request.key !== key);

export const inState = (requests: Requests, state: Request['state']): Requests =>
  requests.filter((request) => request.state === state);

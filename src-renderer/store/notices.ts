import { create } from 'zustand';
import type { Failure } from '../../src-shared/errors';

/** Notices that were read and put away in this sitting. */
interface State {
  readonly away: ReadonlySet<string>;
  putAway(notice: Failure): void;
}

export const noticeId = ({ code, params = {} }: Failure): string => JSON.stringify([code, params]);

export const useNotices = create<State>()((set) => ({
  away: new Set(),
  putAway: (notice) => {
    set(({ away }) => ({ away: new Set([...away, noticeId(notice)]) }));
  },
}));

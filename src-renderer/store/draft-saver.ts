import { unkeptDrafts, useDrafts } from './drafts';

/** Milliseconds of no typing after which drafts are saved, and of typing without a rest. */
const QUIET = 500;
const LONGEST = 3_000;

/** Calls `save` a moment after the typing, where drafts are here that main does not have. */
export function saveDrafts(save: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  useDrafts.subscribe((state, before) => {
    if (state.drafts === before.drafts && state.replies === before.replies && state.kept === before.kept)
      return;
    clearTimeout(timer);
    if (unkeptDrafts(state).length === 0) {
      since = null;
      return;
    }
    const now = Date.now();
    since ??= now;
    timer = setTimeout(save, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  });
}

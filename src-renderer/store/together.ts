/** What takes its turn: it begins a pause and waits for one; it waits where others do; it goes at once, and all before it. */
export type Turn = 'waits' | 'follows' | 'now';

/**
 * What follows closely is taken together, so that the window draws once for all of it: the first comes at once, what comes
 * within `pause` milliseconds of it after that pause. The order stays.
 */
export function together<T>(
  take: (all: readonly T[]) => void,
  turnOf: (one: T) => Turn,
  pause: number,
): (one: T) => void {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const pass = (): void => {
    const all = waiting;
    waiting = [];
    timer = all.length > 0 ? setTimeout(pass, pause) : null;
    if (all.length > 0) take(all);
  };
  return (one) => {
    const turn = turnOf(one);
    if (turn === 'waits' ? timer !== null : turn === 'follows' && waiting.length > 0) {
      waiting.push(one);
      return;
    }
    const all = [...waiting, one];
    waiting = [];
    if (turn === 'waits') timer = setTimeout(pass, pause);
    take(all);
  };
}

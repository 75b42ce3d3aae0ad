/** What takes its turn: it begins a pause and waits for one; it waits where others do; it goes at once, and all before it. */
export type Turn = 'waits' | 'follows' | 'now';

/**
 * What follows closely is taken together, so that the window draws once for all of it: the first comes at once, what comes
 * after it when the pause is over that `pause` makes. The order stays.
 */
export function together<T>(
  take: (all: readonly T[]) => void,
  turnOf: (one: T) => Turn,
  pause: (over: () => void) => void,
): (one: T) => void {
  let waiting: T[] = [];
  let pausing = false;
  const begin = (): void => {
    pausing = true;
    pause(pass);
  };
  const pass = (): void => {
    const all = waiting;
    waiting = [];
    pausing = false;
    if (all.length === 0) return;
    begin();
    take(all);
  };
  return (one) => {
    const turn = turnOf(one);
    if (turn === 'waits' ? pausing : turn === 'follows' && waiting.length > 0) {
      waiting.push(one);
      return;
    }
    const all = [...waiting, one];
    waiting = [];
    if (turn === 'waits') begin();
    take(all);
  };
}

/**
 * What follows closely is taken together, so that the window draws once for all of it: the first comes at once, what comes
 * within `pause` milliseconds of it after that pause. The order stays.
 */
export function together<T>(take: (all: readonly T[]) => void, pause: number): (one: T) => void {
  let waiting: T[] | null = null;
  const pass = (): void => {
    const all = waiting ?? [];
    waiting = all.length > 0 ? [] : null;
    if (waiting === null) return;
    setTimeout(pass, pause);
    take(all);
  };
  return (one) => {
    if (waiting) {
      waiting.push(one);
      return;
    }
    waiting = [];
    setTimeout(pass, pause);
    take([one]);
  };
}

/** What is known of the keyboard. */
export interface Keys {
  /** One was pressed a moment ago, and another one is likely. */
  typing(): boolean;
  /** Calls `then` once what the next key does is on the screen. Answers how to stop waiting for it. */
  next(then: () => void): () => void;
}

/** Milliseconds of a pause, and that its end waits for a key at most while somebody types. */
const PAUSE = 100;
const PATIENCE = 250;
/** Milliseconds from the callbacks of a frame until the page is done with it. */
const HANDED = 6;

/**
 * Draws where it is least in the way: at once, or right behind a key, when the next one is furthest, for whoever presses
 * a key while something is drawn sees its letter late.
 */
export function unhurried(keys: Keys, draw: () => void): void {
  if (!keys.typing()) {
    draw();
    return;
  }
  const once = (): void => {
    clearTimeout(timer);
    stop();
    draw();
  };
  const timer = setTimeout(once, PATIENCE);
  const stop = keys.next(once);
}

/** Ends a pause where what is drawn at its end is least in the way. */
export const lull =
  (keys: Keys) =>
  (over: () => void): void => {
    setTimeout(() => {
      unhurried(keys, over);
    }, PAUSE);
  };

/** Milliseconds after a key within which another one is likely. */
const MOMENT = 500;

let known: Keys | null = null;

/** The keyboard of this window. */
export const windowKeys = (): Keys => (known ??= listen());

function listen(): Keys {
  let last = -Infinity;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      last = timeStamp;
    },
    { capture: true, passive: true },
  );
  return {
    typing: () => performance.now() - last < MOMENT,
    next: (then) => {
      let wanted = true;
      const painted = (): void => {
        // A frame is painted when its callbacks are through, and on its way to the screen a moment later.
        requestAnimationFrame(() => {
          setTimeout(() => {
            if (wanted) then();
          }, HANDED);
        });
      };
      addEventListener('keydown', painted, { capture: true, once: true, passive: true });
      return () => {
        wanted = false;
        removeEventListener('keydown', painted, { capture: true });
      };
    },
  };
}

import { networkInterfaces } from 'node:os';

/** How often the list of networks is looked at: no system call that waits, and one list of a few lines. */
const INTERVAL = 2_000;
/** A turn that comes this late means that the machine slept. */
const SLEPT = 15_000;

/** Calls `onWake` when the machine's networks changed, or it slept. Answers how to stop. */
export function watchNetwork(onWake: (why: 'network' | 'sleep') => void): () => void {
  const networks = (): string =>
    Object.entries(networkInterfaces())
      .flatMap(([name, list]) =>
        (list ?? []).filter((one) => !one.internal).map((one) => `${name} ${one.cidr}`),
      )
      .sort()
      .join();
  let last = networks();
  let at = Date.now();
  const timer = setInterval(() => {
    const [now, here] = [Date.now(), networks()];
    const slept = now - at > SLEPT;
    const changed = here !== last && here !== '';
    [at, last] = [now, here];
    if (slept || changed) onWake(slept ? 'sleep' : 'network');
  }, INTERVAL);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

import type { Clock } from '../base/clock';
import { Coalescer } from '../base/coalesce';
import type { MessengerEvent } from '../messenger/events';
import type { Friend, Request } from '../../src-shared/model';
import { waitingCount } from '../../src-shared/unread';

/** What is used of the messenger. */
interface Talks {
  on(listener: (event: MessengerEvent) => void): () => void;
  friends(): readonly Friend[];
  requests(): readonly Request[];
}

/** Where friends are many, all of them are counted now and then. Milliseconds. */
const PACE = { quiet: 300, longest: 1_500 };
const matters = ['message', 'friendChanged', 'friendRemoved', 'request', 'requestRemoved'];

/** Tells how many unread messages and open requests wait, at once and whenever that changes. Answers how to end it. */
export function watchUnread(talks: Talks, clock: Clock, told: (count: number) => void): () => void {
  let last = -1;
  const coalescer = new Coalescer(clock, PACE, () => {
    const count = waitingCount(talks.friends(), talks.requests(), clock.now());
    if (count !== last) told(count);
    last = count;
  });
  coalescer.ask();
  const unlisten = talks.on(({ type }) => {
    if (matters.includes(type)) coalescer.ask();
  });
  return () => {
    unlisten();
    coalescer.stop();
  };
}

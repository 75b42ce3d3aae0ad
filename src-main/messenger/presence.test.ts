import { expect, it } from 'vitest';
import { ManualClock } from '../base/clock';
import { MAX_RETIRED, RETIRE_DEADLINE } from '../peers/limits';
import { Link } from '../peers/link';
import { Pair } from '../protocol/pair';
import type { ByteStream } from '../transport/transport';
import { friendIdOf } from '../../src-shared/ids';
import { Presence } from './presence';

it('of the connections that a friend has replaced and keeps open, the newest four are heard out, for 10 s', () => {
  const clock = new ManualClock(1_000_000);
  const self = friendIdOf(new Uint8Array(32).fill(1));
  const friend = friendIdOf(new Uint8Array(32).fill(2));
  const presence = new Presence(
    self,
    clock,
    () => undefined,
    () => undefined,
  );
  const nothing = (): void => undefined;
  const open = new Set<Link>();
  const connect = (): void => {
    const pair = new Pair({ saltbox: { alice: true, bob: true } });
    pair.pump();
    // The far end of this stream does not close its direction.
    const stream: ByteStream = {
      remote: { host: 'friend', port: 1 },
      way: 'direct',
      ...{ open: nothing, pause: nothing, resume: nothing, end: nothing, destroy: nothing },
      write: () => true,
    };
    const link = new Link(stream, pair.bob.session, clock, {
      closed: (one, reason) => {
        open.delete(one);
        presence.closed(friend, one, reason);
      },
      identify: () => Promise.resolve(null),
      ...{ request: nothing, established: nothing, deliver: nothing, message: nothing },
      ...{ unknown: nothing, drain: nothing },
    });
    open.add(link);
    link.open();
    presence.track(friend, link);
    presence.established(friend, link, 'session');
  };
  for (let i = 1; i <= 30; i++) {
    connect();
    expect(open.size).toBe(Math.min(i, 1 + MAX_RETIRED));
    expect([...open].filter((link) => link.established)).toEqual([presence.link(friend)]);
  }
  clock.advance(RETIRE_DEADLINE);
  expect([...open]).toEqual([presence.link(friend)]);
});

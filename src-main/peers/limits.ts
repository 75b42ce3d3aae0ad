/**
 * What others may cost, and how long we wait for them: Saltbox's own choices, every figure with its reason beside it.
 * Those of the protocol are in `protocol/constants.ts`, those of what people type in `src-shared/limits.ts`, those of
 * sockets in `transport/tcp.ts`. PROTOCOL.md 7.9 names them all, and `messenger/limits.test.ts` holds it to them.
 */

/** What strangers may cost. */
export const strangerLimits = {
  /** Connections from one address that have proven nothing: a household behind one router, with room. */
  unprovenPerAddress: 64,
  /** All such connections: at most 128 KiB each, so 64 MiB together. */
  unproven: 512,
  /** Requests from one address: opening one costs a scalar multiplication, about a millisecond. */
  requestsPerAddress: { burst: 20, perSecond: 1 / 6 },
  /** Requests from everywhere: a fifth of one processor core. */
  requests: { burst: 200, perSecond: 200 },
  /** Hellos from one address: people who share a router and come back at the same moment. */
  hellosPerAddress: { burst: 100, perSecond: 20 },
  /** Trials of one hello against one friend, 2 microseconds each with libsodium: a fiftieth of one core an address. */
  trialsPerAddress: { burst: 50_000, perSecond: 10_000 },
  /** Trials for everybody: a third of one core, so that a few addresses cannot use up what friends need. */
  trials: { burst: 400_000, perSecond: 150_000 },
  /**
   * Hellos of friends that are answered, from one address and in all: the keys that go with an answer take about half a
   * millisecond (four with the slow engines), and a replayed hello asks for them too. Far above what friends need who
   * share a router, or who all come back at once: at most an eighth of one core.
   */
  answersPerAddress: { burst: 100, perSecond: 5 },
  answers: { burst: 1_000, perSecond: 250 },
  /** Addresses remembered; beyond it those that were quiet longest are forgotten. */
  addresses: 4096,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends number ? number : Widened<T[K]> };
export type StrangerLimits = Widened<typeof strangerLimits>;

/** Requests that wait on the user at once, and are shown: more than anybody reads. Others are dropped silently. */
export const MAX_PENDING = 100;

/** What one connection may cost, a friend's too. */
export const linkLimits = {
  /** Packets dealt with before others get their turn: a few milliseconds, texts to be stored included. */
  packetsPerTurn: 256,
  /** The same in bytes, for large packets: sixteen of the largest. */
  bytesPerTurn: 2 ** 20,
  /**
   * Bytes of our answers (pongs, renewals) that the other side has not taken. An honest one leaves none, so beyond it
   * nothing more is read from them until they read; texts of our own are not counted, or two ends could wait for each
   * other.
   */
  unreadAnswers: 64 * 1024,
} as const;
export type LinkLimits = Widened<typeof linkLimits>;

/** Replaced links of one friend that are still heard out: two ends that call each other at once leave one or two. */
export const MAX_RETIRED = 4;
/** How long a replaced link may still bring what the other side had under way: two round trips on a bad network. */
export const RETIRE_DEADLINE = 10_000;
/** Two links within this time are a race of two calls; a later one is a new call, after the old link died unnoticed. */
export const RACE = 10_000;
/** How long the other of two links may take to be confirmed when the end has closed the one that was in use. */
export const HANDOVER = 3_000;
/** How long the end of the program waits for what is under way: as long as people wait for a window to go. */
export const CLOSING = 1_500;

/** Pauses between rounds of dialling: soon at first, and no burden on anybody in the long run. */
export const DIAL_PAUSE = { first: 1_000, factor: 2, longest: 5 * 60_000 } as const;
/**
 * What each friend who is away adds to the least of these pauses: whoever has many calls each of them more seldom, with
 * 10 rounds a minute in all. Whoever comes back calls by themselves.
 */
export const PAUSE_PER_FRIEND = { first: 50, longest: 6_000 } as const;
/** A session that lived shorter has not lasted: an end that breaks every session is not called in a tight loop. */
export const LASTING = 60_000;
/**
 * How long a stream may leave a call unanswered before the next way is tried beside it: an honest friend takes a round
 * trip, and one more way costs little.
 */
export const ANSWER_PATIENCE = 1_000;
/** A stream with a request that was kept open so long is taken to lead to somebody: what is no Saltbox closes it. */
export const HANDED_AFTER = 2_000;
/** Between the starts of two ways to one friend: RFC 8305 recommends it. */
export const DIAL_STAGGER = 250;
/** How long one way may take to bring a stream: longer than any way gives itself, the slowest proxy included. */
export const DIAL_PATIENCE = 70_000;
/** How long a search for a friend may take; what it has found by then is tried. */
export const FIND_PATIENCE = 10_000;
/** Ways tried in one round; a hostile announcement of many is no reason to try them all. */
export const MAX_CANDIDATES = 24;
/** Pauses between searches for a better way to a friend who is here on one that others carry. */
export const BETTER_PAUSE = { first: 30_000, factor: 2, longest: 30 * 60_000 } as const;
/** Between the first dials to two friends after a start or a wake, so that 500 friends are no storm. */
export const STAGGER = 20;
/** How long a call may be half proven before a wake gives it up: a handshake takes three trips, this is ten bad ones. */
export const STUCK = 3_000;
/** Wakes that follow each other faster are one, when the network has been quiet for so long or flaps for `longest`. */
export const WAKE = { quiet: 5_000, longest: 30_000 } as const;

/**
 * Searches in the DHT: 35 to 70 packets sent each, in networks of 40 to 500 nodes, and as many received. fresh: the first
 * for each friend after a start or in another network; asked: for those who have my request; idle: again and again for all
 * who are away, who call by themselves when they come. With what it takes to be found, some 50 packets a minute, they are
 * to stay under 120.
 */
export const searchLimits = {
  fresh: { burst: 20, perSecond: 5 },
  asked: { burst: 10, perSecond: 1 / 120 },
  idle: { burst: 10, perSecond: 1 / 150 },
} as const;
/** How long one in the same network is asked for. */
export const LAN_PATIENCE = 2_000;
/** How long a hole may take to be punched until a relay is tried beside it. */
export const RELAY_AFTER = 4_000;

/** What friends may ask about where they are; more than an honest program has reason to. */
export const reachLimits = {
  told: { burst: 10, perSecond: 1 / 60 },
  dialBacks: { burst: 2, perSecond: 1 / 60 },
} as const;

/** Typing is said again after `again` while it goes on, and shown for `shown` after it was said: one may be lost. */
export const TYPING = { again: 4_000, shown: 9_000 } as const;
/** What friends may say of it; more than an honest program does. */
export const typingLimits = { heard: { burst: 10, perSecond: 1 } } as const;

/** How long a call back is waited for: longer than the system takes over an address. */
export const DIAL_BACK_PATIENCE = 20_000;

/** Milliseconds that the trials of all hellos together take of one round of the event loop: nobody notices them. */
export const TRIAL_TURN = 2;

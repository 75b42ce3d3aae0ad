/** What the DHT may cost, and how long it is waited for: choices of ours. PROTOCOL.md 8.4 names them all. */

/** Servers that a look-up brings: one person rarely has more than two computers on, and strangers may add their own. */
export const MAX_FOUND = 8;

/** How long a dial may take: punching to a router that gives every destination another port takes up to 35 s. */
export const DHT_DIAL_TIMEOUT = 45_000;

/** A stream says something after so much silence; a bit more than the pings of the session, so that those do it. */
export const DHT_KEEPALIVE = 28_000;

/**
 * A node that knows the way to us is asked at most so often whether it is there, which keeps the router's mapping open:
 * careful routers forget after 30 s, and hyperdht asks each 3 s, so each 24 s.
 */
export const PING_PAUSE = 22_000;

/** A topic is announced again after so long, and up to `jitter` more; nodes forget it after 20 minutes. */
export const ANNOUNCE = { every: 10 * 60_000, jitter: 2 * 60_000, retry: 20_000 } as const;

/** What is waited for that the nodes forget us, at the end. */
export const GOODBYE = 2_000;

/**
 * Handshakes of those who come through one rendezvous: each costs a millisecond and a socket for 10 s. Friends have a
 * rendezvous of their own, so that strangers cannot use up what they need.
 */
export const handshakeLimits = {
  all: { burst: 200, perSecond: 20 },
  perAddress: { burst: 40, perSecond: 1 },
  /** Addresses remembered. */
  addresses: 1024,
} as const;

/** What a relay carries for others. */
export const relayLimits = {
  /** Callers at once, two for each pair. */
  sessions: 256,
  /** Of those, from one address: a household or an office behind one router, and a quarter of all. */
  perAddress: 64,
  /** And under one key, which is one friend or one computer: more than anybody talks with through others. */
  perKey: 16,
  /** Pairs that are carried at once. */
  pairs: 64,
  /** What one caller may say to the relay itself, in bytes: a pairing takes 40. */
  words: 16 * 1024,
  /** How long a caller may stay without being carried. */
  idle: 30_000,
  /** How long one of a pair may say nothing: sessions and streams say something each half minute. */
  silence: 2 * 60_000,
  /** How long, and how many bytes, one pair is carried; they may come again. */
  life: 6 * 60 * 60_000,
  bytes: 4 * 2 ** 30,
  /** How often that is looked at. */
  look: 5_000,
} as const;

import type { CloseReason } from './errors';
import type { HelloPacket } from './packet';
import type { PeerMessage } from './secured';
import type { Peer } from './session-context';

/** What a session wants its driver to do, in this order. */
export type Effect =
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  /** Somebody asks to be a friend: answer with `admit`, now, later or never. */
  | { readonly type: 'request'; readonly key: Uint8Array; readonly words: string }
  /** A hello came: try it against the friends, and answer with `identified` or `unidentified`. */
  | { readonly type: 'identify'; readonly hello: HelloPacket }
  /** The other side is proven. Nothing about a friend may change before. */
  | { readonly type: 'established'; readonly peer: Peer; readonly security: 'base' | 'session' }
  /** A payload of the base protocol. */
  | { readonly type: 'deliver'; readonly payload: Uint8Array }
  /** A message of the Saltbox session. */
  | { readonly type: 'message'; readonly message: PeerMessage }
  /** A message of a kind that a later version knows: ignored, and logged. */
  | { readonly type: 'unknown'; readonly kind: number }
  | { readonly type: 'close'; readonly reason: CloseReason };

/** What the other side did wrong, or did not do in time. Known here only; nothing is ever answered to it. */
export type RemoteErrorCode =
  | 'frame-length'
  | 'packet-type'
  | 'packet-size'
  | 'packet-not-allowed'
  | 'request-not-opened'
  | 'request-not-text'
  | 'key-unusable'
  | 'own-key'
  | 'hello-not-opened'
  | 'reflection'
  | 'data-not-opened'
  | 'data-not-text'
  | 'downgrade'
  | 'renewal-not-asked'
  | 'silent'
  | 'hello-malformed'
  | 'message-malformed'
  | 'first-packet-late'
  | 'hello-late'
  | 'confirmation-late'
  | 'request-late';

/** Why a session is over: a fault of the other side, the stream's end, or our own wish. */
export type CloseReason = RemoteErrorCode | 'ended' | 'stopped' | 'replaced' | 'blocked';

/** Thrown inside the core where bytes from outside break a rule; never leaves `Session`. */
export class RemoteError extends Error {
  readonly code: RemoteErrorCode;

  constructor(code: RemoteErrorCode) {
    super(code);
    this.name = 'RemoteError';
    this.code = code;
  }
}

/** A mistake of this program: a call that the state of the session does not allow. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}

import {
  CONFIRMATION_DEADLINE,
  DATA,
  FIRST_PACKET_DEADLINE,
  HELLO,
  HELLO_ANSWER_DEADLINE,
  REQUEST,
  REQUEST_ANSWER_DEADLINE,
} from './constants';
import { LocalError, RemoteError, type RemoteErrorCode } from './errors';
import type { Packet } from './packet';

/**
 * The states of one connection, PROTOCOL.md section 4.
 *
 * | state       | side   | meaning                                                                  |
 * | ----------- | ------ | ------------------------------------------------------------------------ |
 * | fresh       | answer | connected, nothing read                                                  |
 * | asked       | answer | a request was opened; the decision is awaited                            |
 * | asked-hello | answer | the same, and the hello that follows the request is kept                 |
 * | identifying | answer | a hello without request is being tried against the friends               |
 * | unanswered  | answer | nothing will be said; closed at the same deadline as any unanswered one  |
 * | called      | both   | own hello sent, the other's awaited                                      |
 * | greeted     | both   | hellos exchanged; nothing is proven yet                                  |
 * | keyed       | both   | session keys derived; the other's first packet under them proves who they are |
 * | established | both   | a data packet was opened: the other holds the key, and lives             |
 * | closed      | both   | over                                                                     |
 */
export type State =
  | 'fresh'
  | 'asked'
  | 'asked-hello'
  | 'identifying'
  | 'unanswered'
  | 'called'
  | 'greeted'
  | 'keyed'
  | 'established'
  | 'closed';

/** Which packets are allowed in a state; any other ends the connection. */
const allowed: Readonly<Record<State, readonly Packet['type'][]>> = {
  fresh: [REQUEST, HELLO],
  asked: [HELLO],
  'asked-hello': [],
  identifying: [],
  unanswered: [],
  called: [HELLO],
  greeted: [DATA],
  keyed: [DATA],
  established: [DATA],
  closed: [],
};

export function requireAllowed(state: State, packet: Packet['type']): void {
  if (!allowed[state].includes(packet)) throw new RemoteError('packet-not-allowed');
}

/** What must have happened in a state before `ms` are over, and what it is called when it has not. */
const deadlines: Readonly<Partial<Record<State, { readonly ms: number; readonly late: RemoteErrorCode }>>> = {
  fresh: { ms: FIRST_PACKET_DEADLINE, late: 'first-packet-late' },
  asked: { ms: REQUEST_ANSWER_DEADLINE, late: 'request-late' },
  'asked-hello': { ms: REQUEST_ANSWER_DEADLINE, late: 'request-late' },
  identifying: { ms: HELLO_ANSWER_DEADLINE, late: 'hello-late' },
  unanswered: { ms: HELLO_ANSWER_DEADLINE, late: 'hello-late' },
  called: { ms: HELLO_ANSWER_DEADLINE, late: 'hello-late' },
  keyed: { ms: CONFIRMATION_DEADLINE, late: 'confirmation-late' },
  greeted: { ms: CONFIRMATION_DEADLINE, late: 'confirmation-late' },
};

/** When what a state waits for must have happened, if it is entered now; null where it may last. */
export function deadlineOf(state: State, now: number): number | null {
  const deadline = deadlines[state];
  return deadline ? now + deadline.ms : null;
}

/** What it is called that a state has lasted beyond its deadline. */
export function lateness(state: State): RemoteErrorCode {
  const deadline = deadlines[state];
  if (!deadline) throw new LocalError(`nothing is late while ${state}`);
  return deadline.late;
}

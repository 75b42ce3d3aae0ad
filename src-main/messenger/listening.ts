import type { Address } from '../../src-shared/address';
import { formatAddress } from '../../src-shared/address';
import type { Failure } from '../../src-shared/errors';
import type { Reason } from '../../src-shared/reasons';
import { ListenError, type ByteStream, type Listener, type Transport } from '../transport/transport';

/** Where Saltbox listens unless told otherwise: all networks, both families. */
export const DEFAULT_LISTEN: Address = { host: '::', port: 33_733 };

export interface Listening {
  readonly listener: Listener | null;
  /** What the user should know: another port was taken, or none could be. */
  readonly notice: Failure | null;
}

/**
 * Listens where asked. A port in use is no reason not to run: a free one is taken instead and said so, except that the
 * default port gives way silently, for it was nobody's wish.
 */
export async function listen(
  transport: Transport,
  wanted: Address | null,
  onStream: (stream: ByteStream) => void,
): Promise<Listening> {
  const at = wanted ?? DEFAULT_LISTEN;
  const first = await attempt(transport, at, onStream);
  if (first instanceof ListenError && first.reason === 'in-use') {
    const free = await attempt(transport, { ...at, port: 0 }, onStream);
    if (free instanceof ListenError) return { listener: null, notice: unavailable(at, free) };
    const instead = free.addresses[0]?.port ?? 0;
    const notice: Failure = { code: 'port-in-use', params: { port: at.port, instead } };
    return { listener: free, notice: wanted ? notice : null };
  }
  if (first instanceof ListenError && !wanted) {
    // A machine without IPv6.
    const four = await attempt(transport, { ...at, host: '0.0.0.0' }, onStream);
    if (!(four instanceof ListenError)) return { listener: four, notice: null };
  }
  return first instanceof ListenError
    ? { listener: null, notice: unavailable(at, first) }
    : { listener: first, notice: null };
}

async function attempt(
  transport: Transport,
  at: Address,
  onStream: (stream: ByteStream) => void,
): Promise<Listener | ListenError> {
  try {
    return await transport.listen(at, onStream);
  } catch (error) {
    if (error instanceof ListenError) return error;
    throw error;
  }
}

/** The codes of the system that people are told in words. */
const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EADDRNOTAVAIL: 'address-other',
};

const unavailable = (at: Address, error: ListenError): Failure => ({
  code: 'port-unavailable',
  params: { address: formatAddress(at), reason: REASONS[error.message] ?? error.message },
});

import HyperDHT from 'hyperdht';
import type { Address } from '../../src-shared/address';
import { ListenError } from './transport';

/** Nodes at one address: a router's habits show only to several, and records are held by three. */
const NODES = 6;

/** Nodes that hold a network of one's own together. */
export interface PrivateNet {
  /** What others are told as their bootstrap node. */
  readonly address: Address;
  readonly first: HyperDHT;
  close(): Promise<void>;
}

async function startNode({ host, port }: Address, bootstrap: readonly Address[]): Promise<HyperDHT> {
  const node = new HyperDHT({
    host,
    // A range that ends before it begins: any free one.
    port: port === 0 ? [0, 0] : [port, port + 1],
    anyPort: port === 0,
    bootstrap,
    ephemeral: false,
    firewalled: false,
  });
  try {
    await node.fullyBootstrapped();
    return node;
  } catch (error) {
    // The sockets were never bound, so there is nothing to close; `destroy` would throw the same again.
    await node.destroy({ force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ListenError(code === 'EADDRINUSE' ? 'in-use' : 'unavailable', code);
  }
}

/**
 * Starts the nodes at `at`, an IPv4 address of this computer, and the UDP ports from there on (port 0: any). With
 * `bootstrap` they join a network that is there already. Throws a `ListenError`.
 */
export async function startPrivateNet(at: Address, bootstrap: readonly Address[] = []): Promise<PrivateNet> {
  const first = await startNode(at, bootstrap);
  const nodes = [first];
  const close = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.destroy()));
  };
  const address = { host: at.host, port: first.io.serverSocket?.address().port ?? at.port };
  try {
    while (nodes.length < NODES) {
      const port = at.port === 0 ? 0 : at.port + nodes.length;
      nodes.push(await startNode({ host: at.host, port }, [address]));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { address, first, close };
}

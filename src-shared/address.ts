/** Where a peer can be dialled: a host name or IP address, and a TCP port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const HOST_NAME =
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*\.?$/i;
const IPV6 = /^[0-9a-f:.]{2,45}(%[\w.-]{1,32})?$/i;

/** An onion service: only Tor knows the way, and to look the name up elsewhere would tell of it. RFC 7686. */
export const isOnion = ({ host }: Address): boolean => /(^|\.)onion\.?$/i.test(host);

/** Reads `host:port` or `[ipv6]:port`; null where it is neither. `minPort` 0 allows "any free port". */
export function parseAddress(text: string, minPort = 1): Address | null {
  const match = /^(?:\[([^\]]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(text.trim());
  if (!match) return null;
  const [, six, name, digits] = match;
  const port = Number(digits);
  const host = (six ?? name ?? '').toLowerCase();
  if (port < minPort || port > 65535) return null;
  if (six !== undefined) return IPV6.test(host) && host.includes(':') ? { host, port } : null;
  if (/^[\d.]+$/.test(host)) {
    const parts = host.split('.');
    return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
      ? { host, port }
      : null;
  }
  return HOST_NAME.test(host) ? { host, port } : null;
}

export const formatAddress = ({ host, port }: Address): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

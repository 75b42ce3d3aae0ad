import { rangeOf } from './near';

/** The datagrams of PCP (RFC 6887) and NAT-PMP (RFC 6886), both on port 5351 of the router. TCP and IPv4 only. */

const TCP = 6;
const [MAP, EXTERNAL, MAP_TCP, ANSWER] = [1, 0, 2, 128] as const;
export const NONCE_BYTES = 12;

/** What a router grants. `seconds` 0: it was taken back. */
export interface Granted {
  readonly externalPort: number;
  readonly seconds: number;
  /** The IPv4 address that the internet sees; NAT-PMP tells it in an answer of its own. */
  readonly externalHost: string | null;
}
/** `version`: the router speaks the older protocol; `refused`: it says no, or something else. */
export type Answer<T> = T | 'version' | 'refused';

/** An IPv4 address in the 16 bytes of IPv6, `::ffff:a.b.c.d`. */
function mapped(host: string): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.fill(0xff, 10, 12);
  host.split('.').forEach((part, at) => bytes.writeUInt8(Number(part), 12 + at));
  return bytes;
}

export interface Wanted {
  /** The port here. */
  readonly port: number;
  /** The port that is wished for outside; 0: any. */
  readonly external: number;
  readonly seconds: number;
}

/** PCP: asks for a port, from `client`, the address of this computer; `nonce` (12 bytes) stays with the lease. */
export function pcpRequest(client: string, nonce: Uint8Array, { port, external, seconds }: Wanted): Buffer {
  const bytes = Buffer.alloc(60);
  bytes.writeUInt8(2, 0);
  bytes.writeUInt8(MAP, 1);
  bytes.writeUInt32BE(seconds, 4);
  mapped(client).copy(bytes, 8);
  bytes.set(nonce, 24);
  bytes.writeUInt8(TCP, 36);
  bytes.writeUInt16BE(port, 40);
  bytes.writeUInt16BE(external, 42);
  mapped('0.0.0.0').copy(bytes, 44);
  return bytes;
}

/** Null: not an answer to this request. */
export function readPcp(bytes: Buffer, nonce: Uint8Array, port: number): Answer<Granted> | null {
  // Who knows only NAT-PMP answers in that, and says that there is no version 2.
  if (bytes.length >= 8 && bytes.readUInt8(0) === 0) return 'version';
  if (bytes.length < 60 || bytes.length > 1_100 || bytes.readUInt8(0) !== 2) return null;
  if (bytes.readUInt8(1) !== (ANSWER | MAP)) return null;
  if (!bytes.subarray(24, 36).equals(nonce) || bytes.readUInt16BE(40) !== port) return null;
  if (bytes.readUInt8(3) !== 0) return bytes.readUInt8(3) === 1 ? 'version' : 'refused';
  const host = bytes.subarray(44, 60);
  const four = host.subarray(0, 12).equals(mapped('0.0.0.0').subarray(0, 12));
  const granted = granting(bytes.readUInt16BE(42), bytes.readUInt32BE(4));
  if (!granted || !four) return 'refused';
  const externalHost = host.subarray(12).join('.');
  return { ...granted, externalHost };
}

export const pmpExternalRequest = (): Buffer => Buffer.from([0, EXTERNAL]);

export function readPmpExternal(bytes: Buffer): Answer<string> | null {
  if (bytes.length !== 12 || bytes.readUInt8(0) !== 0 || bytes.readUInt8(1) !== (ANSWER | EXTERNAL))
    return null;
  const host = bytes.subarray(8, 12).join('.');
  return bytes.readUInt16BE(2) === 0 && isUsable(host) ? host : 'refused';
}

export function pmpRequest({ port, external, seconds }: Wanted): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(MAP_TCP, 1);
  bytes.writeUInt16BE(port, 4);
  bytes.writeUInt16BE(external, 6);
  bytes.writeUInt32BE(seconds, 8);
  return bytes;
}

export function readPmp(bytes: Buffer, port: number): Answer<Granted> | null {
  if (bytes.length !== 16 || bytes.readUInt8(0) !== 0 || bytes.readUInt8(1) !== (ANSWER | MAP_TCP))
    return null;
  if (bytes.readUInt16BE(8) !== port) return null;
  if (bytes.readUInt16BE(2) !== 0) return 'refused';
  const granted = granting(bytes.readUInt16BE(10), bytes.readUInt32BE(12));
  return granted ? { ...granted, externalHost: null } : 'refused';
}

/** A lease without a port is none, except where it is taken back. */
const granting = (externalPort: number, seconds: number): Omit<Granted, 'externalHost'> | null =>
  externalPort === 0 && seconds > 0 ? null : { externalPort, seconds };

/** An IPv4 address that a router could have on its outer side at all: no loopback, link-local, multicast or reserved one. */
export const isUsable = (host: string): boolean =>
  !['loopback', 'link', null].includes(rangeOf(host)) && !/^(0|22[4-9]|2[3-5]\d)\./.test(host);

import { isIPv4 } from 'node:net';

/**
 * The texts of UPnP's Internet Gateway Device. What a router says is searched for the few elements that are needed, in
 * one pass over a bounded text; it is never built into a tree, and no entity or reference in it means anything.
 */

const SERVICE = /^urn:schemas-upnp-org:service:WAN(?:IP|PPP)Connection:[12]$/;
/** Services that are looked at in one description. */
const MAX_SERVICES = 64;

export const SEARCH_GROUP = '239.255.255.250';
export const SEARCH_PORT = 1_900;

/** The question to all routers of a network, one for each kind that there is. */
export const searchRequests = (): Buffer[] =>
  [1, 2].map((version) =>
    Buffer.from(
      [
        'M-SEARCH * HTTP/1.1',
        `HOST: ${SEARCH_GROUP}:${SEARCH_PORT}`,
        'MAN: "ssdp:discover"',
        'MX: 1',
        `ST: urn:schemas-upnp-org:device:InternetGatewayDevice:${version}`,
        '',
        '',
      ].join('\r\n'),
    ),
  );

/** Where a router that answered has its description; null unless it is at the address that answered. */
export function readSearchAnswer(bytes: Buffer, from: string): URL | null {
  if (bytes.length > 2_048) return null;
  const text = bytes.toString('latin1');
  if (!text.startsWith('HTTP/1.1 200') || !/InternetGatewayDevice/i.test(text)) return null;
  return urlAt(/^location:[ \t]*(\S{1,512})[ \t]*\r?$/im.exec(text)?.[1] ?? '', from);
}

/** A URL of plain HTTP at one host, and no other. */
function urlAt(text: string, host: string, base?: URL): URL | null {
  try {
    const url = new URL(text, base);
    return url.protocol === 'http:' && url.hostname === host && url.username === '' ? url : null;
  } catch {
    return null;
  }
}

/** The text of the first element of a name; null where there is none. Elements inside it are part of the text. */
function element(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}>`);
  if (start < 0) return null;
  const end = xml.indexOf(`</${name}>`, start);
  return end < 0 ? null : xml.slice(start + name.length + 2, end).trim();
}

/** The service of a router that opens ports. */
export interface Service {
  readonly type: string;
  readonly control: URL;
}

export function readDescription(xml: string, at: URL): Service | null {
  for (const part of xml.split('<service>').slice(1, MAX_SERVICES + 1)) {
    const type = element(part, 'serviceType') ?? '';
    const control = urlAt(element(part, 'controlURL') ?? '', at.hostname, at);
    if (SERVICE.test(type) && control) return { type, control };
  }
  return null;
}

/** A call of SOAP. The values are numbers and addresses of our own, so nothing needs to be escaped. */
export const callOf = (
  service: Service,
  action: string,
  values: Readonly<Record<string, string | number>>,
): string =>
  `<?xml version="1.0"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body><u:${action} xmlns:u="${service.type}">${Object.entries(
    values,
  )
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</u:${action}></s:Body></s:Envelope>`;

export function readExternalAddress(xml: string): string | null {
  const host = element(xml, 'NewExternalIPAddress') ?? '';
  return isIPv4(host) ? host : null;
}

/** Why a router refused, as its number; null where it does not say. */
export function readRefusal(xml: string): number | null {
  const code = element(xml, 'errorCode') ?? '';
  return /^\d{3}$/.test(code) ? Number(code) : null;
}

import { formatAddress, parseAddress, type Address } from './address';
import { fail, type Result } from './errors';
import { parseKey, type FriendId, type Sha512 } from './ids';

/** What a `saltbox:` link or pasted text says of a person. Everything but the key is a hint, never trusted. */
export interface Invite {
  readonly key: FriendId;
  readonly name?: string;
  readonly addresses: readonly Address[];
}

/** Longest text that is looked at; a pasted block around a key is small, a pasted book is a mistake. */
const MAX_TEXT = 16_384;
const MAX_NAME = 64;
const MAX_ADDRESSES = 8;

export const SCHEME = 'saltbox';
/** Longest link that the system may hand over: a name and eight addresses take a fifth of it. */
const MAX_LINK = 4_096;

/**
 * The link among the arguments of a program, as it is: `parseInvite` judges it, where the user sees its answer. Null
 * where there is none. Of one that is too long nothing is left but the scheme, for its end might be cut off wrong.
 */
export function linkIn(argv: readonly string[]): string | null {
  const link = argv.find((argument) => argument.slice(0, SCHEME.length + 1).toLowerCase() === `${SCHEME}:`);
  if (link === undefined) return null;
  return link.length <= MAX_LINK ? link : `${SCHEME}:`;
}

/** PROTOCOL.md section 1, link form. */
export function formatLink({ key, name, addresses }: Invite): string {
  const query = [
    ...(name ? [`name=${encodeURIComponent(name)}`] : []),
    ...addresses.map((address) => `addr=${encodeURIComponent(formatAddress(address))}`),
  ];
  return `${SCHEME}:${key}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

// Invisible and direction-changing characters could make one name look like another.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function hints(query: string): Omit<Invite, 'key'> {
  const params = new URLSearchParams(query);
  const name = params.get('name')?.replace(UNSEEN, '').trim().slice(0, MAX_NAME);
  const addresses: Address[] = [];
  for (const text of params.getAll('addr').slice(0, MAX_ADDRESSES)) {
    const address = parseAddress(text);
    if (address) addresses.push(address);
  }
  return { ...(name ? { name } : {}), addresses };
}

/** Finds the key in what somebody pasted: a bare key, a link, or either of them with text around it. */
export function parseInvite(text: string, sha512: Sha512): Result<Invite> {
  const trimmed = text.trim();
  if (trimmed.length > MAX_TEXT) return fail('key-missing');
  // "Saltbox: …" with nothing right behind it is how people write, and no link.
  const link = /saltbox:(?:\/\/)?([^?#\s"'<>]+)\/?(?:\?([^#\s"'<>]*))?/i.exec(trimmed);
  if (link) {
    const key = parseKey((link[1] ?? '').replace(/\/$/, ''), sha512);
    return key.ok ? { ok: true, value: { key: key.value, ...hints(link[2] ?? '') } } : key;
  }
  const whole = parseKey(trimmed.replace(/^saltbox:(?:\/\/)?\s*(?:[?#].*)?/is, ''), sha512);
  if (whole.ok) return { ok: true, value: { key: whole.value, addresses: [] } };
  const inside = findKey(trimmed, sha512);
  return inside ? { ok: true, value: { key: inside, addresses: [] } } : whole;
}

/** Keys as they stand in prose: 64 hex characters, or an ID in one piece or in groups. Not as part of a longer run. */
const INSIDE = [
  /(?<![0-9a-z-])[0-9a-f]{64}(?![0-9a-z]|-[0-9a-z])/gi,
  /(?<![0-9a-z-])(?:[0-9a-z]{5}[\s-]+){10}[0-9a-z]{5}(?![0-9a-z]|-[0-9a-z])/gi,
  /(?<![0-9a-z-])[0-9a-z]{55}(?![0-9a-z]|-[0-9a-z])/gi,
];

function findKey(text: string, sha512: Sha512): FriendId | null {
  for (const pattern of INSIDE) {
    for (const [run] of text.matchAll(pattern)) {
      const key = parseKey(run, sha512);
      if (key.ok) return key.value;
    }
  }
  return null;
}

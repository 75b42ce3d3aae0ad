/** What is worth knowing of an address before it is opened. */
export interface Address {
  /** The address in three: what counts is in the middle, where it leads. */
  readonly before: string;
  readonly place: string;
  readonly after: string;
  readonly notes: readonly AddressNote[];
}

/**
 * plain: sent and answered in the clear; letters: its name has letters outside of a to z, which can look like others;
 * disguise: something that is no part of its name stands before it.
 */
export type AddressNote = 'plain' | 'letters' | 'disguise';

/** Takes the address apart in the form in which it is opened. */
export function addressOf(url: URL): Address {
  const { href, protocol, hostname, username, password } = url;
  if (protocol === 'mailto:') {
    return { before: '', place: href.slice(0, end(href)), after: href.slice(end(href)), notes: [] };
  }
  const disguised = username !== '' || password !== '';
  const slashes = href.indexOf('//') + 2;
  const from = disguised ? href.indexOf('@', slashes) + 1 : slashes;
  return {
    before: href.slice(0, from),
    place: hostname,
    after: href.slice(from + hostname.length),
    notes: [
      ...(disguised ? (['disguise'] as const) : []),
      ...(hostname.split('.').some((part) => part.startsWith('xn--')) ? (['letters'] as const) : []),
      ...(protocol === 'http:' ? (['plain'] as const) : []),
    ],
  };
}

/** Where the fields of a letter begin. */
const end = (href: string): number => (href.includes('?') ? href.indexOf('?') : href.length);

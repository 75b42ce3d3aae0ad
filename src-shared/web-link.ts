import * as v from 'valibot';
import { MAX_LINK_LENGTH } from './limits';

/** What is handed to the system to be opened; everything else could start a program or read a file. */
const SCHEMES = ['http:', 'https:', 'mailto:'];

/** The address that a text means, or null where it means none that may be opened. */
export function webLink(text: string): URL | null {
  try {
    const url = new URL(text);
    return SCHEMES.includes(url.protocol) && url.href.length <= MAX_LINK_LENGTH ? url : null;
  } catch {
    return null;
  }
}

/** An address in the one form in which it is shown before it is opened. */
export const shownLink = v.pipe(
  v.string(),
  v.maxLength(MAX_LINK_LENGTH),
  v.check((text) => webLink(text)?.href === text, 'not an address that is opened'),
);

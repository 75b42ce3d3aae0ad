import { MAX_LINK_LENGTH } from '../../src-shared/limits';
import { webLink } from '../../src-shared/web-link';

/** A stretch of a text that is an address: UTF-16 offsets, and where it leads. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly url: URL;
}

/** How an address begins; not in the middle of a word, a path or another address. */
const BEGIN = /(?<![a-z0-9_@/.-])(?:https?:\/\/|mailto:|www\.)/gi;
/** Ends with a space, a quotation mark, a mark of code, and whatever cannot be seen. */
const BODY = /[^\s\p{Cc}\p{Cf}\p{Cs}<>"`«»“”„，。！？；：、（）「」『』【】《》]*/uy;
/** Ends a sentence or a stress, and no address. */
const AFTER = new Set(".,;:!?'’…*~|");
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** All addresses in a text, in order and apart. Each character is looked at a bounded number of times. */
export function linksIn(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text)) {
    const start = begin.index;
    BODY.lastIndex = start;
    const body = BODY.exec(text)?.[0] ?? '';
    // Whatever it is, nothing else begins inside of it.
    BEGIN.lastIndex = start + Math.max(body.length, 1);
    if (body.length > 2 * MAX_LINK_LENGTH) continue;
    const address = trimmed(body);
    const url = addressOf(address);
    if (url) found.push({ start, end: start + address.length, url });
  }
  return found;
}

/** Without what follows an address in a sentence; a bracket belongs to it where it was opened in it. */
function trimmed(body: string): string {
  const open: Record<string, number> = {};
  for (const char of body) {
    if (Object.values(PAIRS).includes(char)) open[char] = (open[char] ?? 0) + 1;
    const opener = PAIRS[char];
    if (opener !== undefined) open[opener] = (open[opener] ?? 0) - 1;
  }
  let end = body.length;
  for (; end > 0; end--) {
    const last = body.charAt(end - 1);
    const opener = PAIRS[last];
    if (opener !== undefined && (open[opener] ?? 0) < 0) open[opener] = (open[opener] ?? 0) + 1;
    else if (!AFTER.has(last)) break;
  }
  return body.slice(0, end);
}

function addressOf(text: string): URL | null {
  const url = webLink(/^www\./i.test(text) ? `https://${text}` : text);
  if (!url) return null;
  const { protocol, hostname, pathname } = url;
  if (protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(pathname) ? url : null;
  // Names with nothing between two dots lead nowhere, and a lone "www." is a word.
  return /^\.|\.\.|^www\.[^.]*$/.test(hostname) ? null : url;
}

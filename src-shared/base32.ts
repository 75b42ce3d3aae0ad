const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Letters that are left out because they look like digits, and the digits that are meant. */
const DIGIT_FOR: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** Base32 with Crockford's letters, upper case, without padding. */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += LETTERS.charAt((value >> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  if (bits > 0) out += LETTERS.charAt((value << (5 - bits)) & 31);
  return out.toUpperCase();
}

/**
 * The letters and digits of a text as people type or paste it, lower case: without spaces, line breaks, dashes, colons
 * and what cannot be seen between them.
 */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff:_-]+/g, '');

/** The first character of `letters` that no base32 has, or null. `o`, `i` and `l` are taken for digits. */
export function foreignLetter(letters: string): string | null {
  const found = /[^0-9a-z]/u.exec(letters) ?? /u/.exec(letters);
  return found && String.fromCodePoint(letters.codePointAt(found.index) ?? 0);
}

/** The bytes of checked, lower-case base32, or null where the padding bits are not zero. */
export function unbase32(letters: string): Uint8Array | null {
  const out: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of letters) {
    value = (value << 5) | LETTERS.indexOf(DIGIT_FOR[letter] ?? letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push(value >> bits);
      value &= (1 << bits) - 1;
    }
  }
  return value === 0 ? Uint8Array.from(out) : null;
}

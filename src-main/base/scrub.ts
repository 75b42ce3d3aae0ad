/** What of a text may be a secret, a person or a place, and what is told in its stead. In this order. */
const rules: readonly (readonly [what: RegExp, instead: string | ((found: string) => string)])[] = [
  // What a program quotes in an error is what it was given: the words of a message, a name, the contents of a file.
  [/"[^]*"|“[^]*”|`[^]*`|'[^']*\s[^']*'/g, '"…"'],
  // The name of a user is in the path of everything that is theirs.
  [/[\\/](?:home|Users)[\\/][^\\/:\s]+/g, '~'],
  // A link says who is meant and where they are.
  [/saltbox:\S+/gi, 'saltbox:…'],
  // Where a friend is belongs to nobody who helps with a fault.
  [/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d)(?::\d+)?/g, '(address)'],
  [
    /\[?(?<![\w.])(?=[\da-f:]*::|(?:[\da-f]{1,4}:){7})(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:%\w+)?\]?(?::\d+)?/gi,
    '(address)',
  ],
  // Keys and what is like them: IDs and recovery codes in groups, safety numbers, hex, base64.
  [/(?:[\dA-Za-z]{4,5}-){3,}[\dA-Za-z]{1,5}/g, (code) => `${code.slice(0, 4)}…`],
  [/(?:\d{4,5}\s){3,}\d{1,5}/g, '(digits)'],
  [/[\da-f]{16,}/gi, (run) => `${run.slice(0, 8)}…`],
  [/[A-Za-z\d+/_-]{40,}={0,2}/g, (run) => `${run.slice(0, 4)}…`],
];

/**
 * A text for a log or a report, as the last line of defence: whoever wrote it should have left out what is nobody's
 * business. `home` is the user's own folder, wherever it lies.
 */
export function scrubbed(text: string, home: string): string {
  const away = home.length > 1 ? text.replaceAll(home, '~') : text;
  return rules.reduce(
    (left, [what, instead]) =>
      // The two kinds of replacement are two overloads.
      typeof instead === 'string' ? left.replace(what, instead) : left.replace(what, instead),
    away,
  );
}

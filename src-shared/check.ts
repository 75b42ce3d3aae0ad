import * as v from 'valibot';

/** Where main listens while the page tries to reach it: an address of this computer, and a port each of TCP and UDP. */
export interface Listener {
  readonly host: string;
  readonly tcp: number;
  readonly udp: number;
}

/** `weak`: could be better. `untold`: cannot be told here. `compare`: only the user can tell, with what is shown. */
export type Verdict = 'good' | 'weak' | 'bad' | 'untold' | 'compare';

/** All that a check can come to: of which check, and whether that is well. */
export const outcomes = {
  'sandbox-on': ['sandbox', 'good'],
  'sandbox-off': ['sandbox', 'bad'],
  'sandbox-untold': ['sandbox', 'untold'],
  'isolation-on': ['isolation', 'good'],
  'isolation-off': ['isolation', 'bad'],
  'network-none': ['network', 'good'],
  'network-reached': ['network', 'bad'],
  'network-untold': ['network', 'untold'],
  'page-own': ['page', 'good'],
  'page-foreign': ['page', 'bad'],
  'permissions-none': ['permissions', 'good'],
  'permissions-some': ['permissions', 'bad'],
  'switches-none': ['switches', 'good'],
  'switches-some': ['switches', 'bad'],
  'fuses-set': ['fuses', 'good'],
  'fuses-open': ['fuses', 'bad'],
  'fuses-untold': ['fuses', 'untold'],
  'fuses-unread': ['fuses', 'untold'],
  'vault-passphrase': ['vault', 'good'],
  'vault-both': ['vault', 'good'],
  'vault-keyring': ['vault', 'good'],
  'vault-keyfile': ['vault', 'weak'],
  'vault-leftover': ['vault', 'bad'],
  'database-encrypted': ['database', 'good'],
  'database-readable': ['database', 'bad'],
  'database-untold': ['database', 'untold'],
  'files-own': ['files', 'good'],
  'files-open': ['files', 'bad'],
  'files-untold': ['files', 'untold'],
  'files-unread': ['files', 'untold'],
  'program-hash': ['program', 'compare'],
  'program-replaced': ['program', 'untold'],
  'program-untold': ['program', 'untold'],
} as const satisfies Readonly<Record<string, readonly [check: string, verdict: Verdict]>>;

export type Outcome = keyof typeof outcomes;
export type Check = (typeof outcomes)[Outcome][0];

/** What a check came to. */
export interface Finding {
  readonly outcome: Outcome;
  /** What it rests on, in technical words that are the same in every language: names, values. */
  readonly details: readonly string[];
}

const word = v.pipe(v.string(), v.maxLength(200));

/** What the page found about itself. */
export const pageReport = v.strictObject({
  /** What it has of Node or Electron. */
  node: v.pipe(v.array(word), v.maxLength(50)),
  /** The policies that refused it something. */
  policies: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_000))), v.maxLength(5)),
  /** What it may use that asks for a permission. */
  permissions: v.pipe(v.array(word), v.maxLength(50)),
});
export type PageReport = v.InferOutput<typeof pageReport>;

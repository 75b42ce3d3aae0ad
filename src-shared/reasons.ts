/**
 * Why something of the computer cannot be used, as a closed union: `params.reason` of a failure is one of these, or what
 * the system says where there is no name for it. The English beside each goes into a sentence after a colon; the window
 * has its own wording by language.
 */
const reasons = {
  denied: 'permission is denied',
  'read-only': 'the place can only be read',
  'not-there': 'it is not there',
  'no-folder': 'its folder is not there',
  'is-folder': 'it is a folder',
  'not-file': 'it is not a file',
  'disk-error': 'the disk answers with an error',
  'folder-unmade': 'its folder cannot be made or entered',
  'files-unreadable': 'its files cannot be read or written',
  'files-unopened': 'its files cannot be opened for writing',
  'database-damaged': 'its database is damaged',
  'database-unopened': 'its database is damaged, or was written under other keys',
  'vault-missing': 'the vault with its keys is missing beside the messages',
  'vault-damaged': 'the vault file is damaged',
  'vault-mismatch': 'the vault does not hold what its key opens',
  'vault-other': 'the vault holds something else than keys',
  'nothing-opens': 'nothing opens them without being asked for',
  'keyring-away': 'they are sealed by the keyring of the desktop, which is not available here',
  'keyring-other': 'the keyring does not open them',
  'key-file-missing': 'their key file is missing',
  'key-other': 'the key beside them is not theirs',
  'address-other': 'this computer has no such address',
} as const;

export type Reason = keyof typeof reasons;
export const reasonNames = Object.keys(reasons) as Reason[];

export const isReason = (name: unknown): name is Reason =>
  typeof name === 'string' && Object.hasOwn(reasons, name);

/** In English; what is no name is said as it is. */
export const reasonText = (name: string): string => (isReason(name) ? reasons[name] : name);

/** What the system's codes are called here. */
const byCode: Readonly<Record<string, Reason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOENT: 'not-there',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
  EIO: 'disk-error',
};

/** The code that the system gave an error; empty where it gave none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Why the system refused something, where there is a name for it. */
export const reasonOf = (error: unknown): Reason | null => byCode[codeOf(error)] ?? null;

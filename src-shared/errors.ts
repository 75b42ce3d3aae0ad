import { reasonText } from './reasons';

/**
 * Every way a command can be refused, as a closed union. A code is stable (other programs match on it); the
 * sentence beside it is the English wording used by headless and logs. The window has its own wording by language.
 */
const sentences = {
  'key-missing': 'There is no key in this text. A key is 64 hex characters or a Saltbox ID.',
  'key-short': 'This key is too short: {missing} more characters are needed.',
  'key-long': 'This key is too long by {extra} characters.',
  'key-character': 'The character "{character}" cannot be part of a key.',
  'key-checksum': 'This Saltbox ID has a typing error: its checksum does not match.',
  'key-own': 'This is your own key.',
  'key-unusable': 'This key is not usable: nobody can hold the secret that belongs to it.',
  'address-bad': 'This is not an address. Use host:port, for example 192.168.1.20:33733.',
  'friend-exists': 'This person is already your friend.',
  'friend-requested': 'You have already sent this person a request.',
  'friend-unknown': 'There is no friend with this key.',
  'friend-blocked': 'You have blocked this person. Unblock them first.',
  'request-unknown': 'There is no request from this key.',
  'safety-unreadable': 'This is not a safety code. It is a QR code of Saltbox, or 60 digits.',
  'safety-own': 'This is your own safety code. Scan the one on their screen.',
  'words-empty': 'Write a few words so that they know who you are.',
  'words-long': 'The words of a request can be at most {max} bytes long.',
  'name-empty': 'A name is needed.',
  'name-long': 'This name is too long: at most {max} characters.',
  'text-empty': 'There is nothing to send.',
  'text-long': 'This message is too long: at most {max} bytes.',
  'message-unknown': 'There is no such message in this conversation.',
  'message-theirs': 'Only your own messages can be changed.',
  'message-sent': 'This message may already be on their computer. Delete it for both instead.',
  'message-base': 'Their program cannot do this: it takes plain messages only.',
  'reaction-bad': 'A reaction is one emoji.',
  'link-unopened': 'No program on this computer has opened the link.',
  'profile-in-use': 'This profile is already open in another Saltbox.',
  'profile-unreadable': 'This profile cannot be read: {reason}',
  'profile-foreign': 'This folder has keys, but they cannot be opened on this computer: {reason}',
  'profile-newer': 'This profile was written by a newer Saltbox. Update Saltbox to open it.',
  locked: 'This profile is locked. Unlock it with its passphrase or recovery code.',
  'lock-open': 'Without a passphrase there is nothing to lock with. Set one first.',
  'passphrase-empty': 'A passphrase is needed.',
  'passphrase-long': 'A passphrase can have at most {max} characters.',
  'passphrase-wrong': 'This is not the passphrase.',
  'passphrase-wait': 'Too many wrong passphrases. The next one is tried in {seconds} seconds.',
  'passphrase-none': 'This profile has no passphrase.',
  'recovery-short': 'This recovery code is too short: {missing} more characters are needed.',
  'recovery-long': 'This recovery code is too long by {extra} characters.',
  'recovery-character': 'The character "{character}" cannot be part of a recovery code.',
  'recovery-checksum': 'This recovery code has a typing error: its checksum does not match.',
  'recovery-wrong': 'This recovery code does not open this profile. A newer one may have replaced it.',
  'memory-low':
    'A passphrase needs {megabytes} MB of free memory for a moment. Close other programs and try again.',
  'profile-repaired':
    'The database was damaged on the disk. {messages} messages were saved, about {lost} could not be read. The damaged file is kept as {file}.',
  'profile-damaged':
    'A part of the database cannot be read. Quit Saltbox and start it again: it then saves what can be read, and deletes nothing.',
  'profile-not-fresh': 'A backup is restored into a new profile only. This one is in use.',
  'backup-foreign': 'This file is not a Saltbox backup.',
  'backup-newer': 'This backup was made by a newer Saltbox. Update Saltbox to use it.',
  'backup-damaged': 'This backup is damaged or incomplete, so it was not used.',
  'backup-passphrase': 'This is not the passphrase of this backup.',
  'file-unreadable': 'This file cannot be read: {reason}.',
  'file-unwritable': 'This file cannot be written: {reason}.',
  'file-missing': 'Choose a file first.',
  'file-inside': 'This place is inside the profile itself. Choose another folder.',
  'task-running': 'Saltbox is still making, testing or exporting something. Wait for it, or stop it.',
  'task-stopped': 'This was stopped. Nothing of it was kept.',
  'task-unknown': 'There is nothing to stop.',
  'identity-twice':
    'Your identity is in use in two places: {name} has heard from another copy. Each message reaches only one of them. Close the other copy for good.',
  'disk-full': 'The disk is full, so this was not saved. Free some space and try again.',
  'listen-address': 'This is not an address to listen on: {address}',
  'proxy-bad': 'This is not the address of a proxy: {address}. Use host:port, for example 127.0.0.1:9050.',
  'bootstrap-bad': 'This is not the address of a node: {address}. Use host:port.',
  'dial-back-offline': 'They must be online to call you back.',
  'dial-back-deaf': 'Saltbox does not listen for calls now, so nobody can call you back.',
  'dial-back-running': 'They are calling back already. Wait for the answer.',
  'port-in-use': 'Port {port} is used by another program, so Saltbox listens on port {instead}.',
  'port-unavailable':
    'Saltbox cannot listen on {address}: {reason}. Friends cannot call you, but you can call them.',
  'keys-taken': 'The keys {keys} are in use by another program, or the system gives none to Saltbox.',
  'command-syntax': 'This line is not a JSON object.',
  'command-unknown': 'There is no command "{command}".',
  'command-arguments': 'The arguments do not fit: {reason}',
  internal: 'Something went wrong inside Saltbox. It is written in the log.',
} as const;

export type ErrorCode = keyof typeof sentences;
export const errorCodes = Object.keys(sentences) as ErrorCode[];

export interface Failure {
  readonly code: ErrorCode;
  /** Values for the placeholders of the sentence; never a secret, never a whole key. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, params?: Failure['params']): { ok: false; error: Failure } => ({
  ok: false,
  error: params ? { code, params } : { code },
});

/** The value, or the failure thrown, for work in which a refusal ends everything. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new SaltboxError(result.error);
  return result.value;
}

/** The English sentence of a failure, with its placeholders filled in. */
export function sentence({ code, params = {} }: Failure): string {
  return sentences[code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(params[name] ?? whole);
    return name === 'reason' ? reasonText(value) : value;
  });
}

/** Thrown where a `Result` cannot travel (start-up, transactions); carries nothing but a `Failure`. */
export class SaltboxError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(sentence(failure), options);
    this.name = 'SaltboxError';
    this.failure = failure;
  }

  /** As Node's errors have it: what a log tells, in place of a sentence that may hold a name or a place. */
  get code(): ErrorCode {
    return this.failure.code;
  }
}

import { safeStorage } from 'electron';
import type { Keyring } from '../identity/keyring';

/** The system's keyring, or null where there is none, or only one that keeps its key in plain text. */
export function systemKeyring(): Keyring | null {
  /* eslint-disable @typescript-eslint/no-deprecated -- the newer, asynchronous calls are missing in older Electrons */
  if (!safeStorage.isEncryptionAvailable()) return null;
  const backend =
    process.platform === 'linux' && 'getSelectedStorageBackend' in safeStorage
      ? safeStorage.getSelectedStorageBackend()
      : undefined;
  if (backend === 'basic_text' || backend === 'unknown') return null;
  return {
    seal: (text) => new Uint8Array(safeStorage.encryptString(text)),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}

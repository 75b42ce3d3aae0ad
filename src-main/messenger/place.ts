import type { Secrets } from '../identity/vault-record';

/** The profile's folder, and what of it a backup is made of and a restore makes. */
export interface Place {
  readonly dir: string;
  /** Lends copies, to be wiped. */
  readonly secrets: () => Secrets;
  /** Makes a vault in another folder, around these secrets, which are wiped. */
  readonly makeVault: (folder: string, secrets: Secrets) => void;
}

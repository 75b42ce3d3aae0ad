/** The system's keyring (safeStorage). */
export interface Keyring {
  seal(text: string): Uint8Array;
  /** Throws where it did not seal it, or is locked itself. */
  open(sealed: Uint8Array): string;
}

/**
 * Zeroes secrets that are no longer needed. It cannot reach copies that the garbage collector made when it moved a
 * buffer; it makes the time a secret stays in memory short, it does not prove it gone.
 */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

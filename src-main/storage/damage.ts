/** Whether an error of SQLite says that the file is not what was once written, or was written under another key. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return true;
  // What a failed rollback, or our own wording, was wrapped around.
  return error instanceof Error && error.cause !== undefined && isDamage(error.cause);
}

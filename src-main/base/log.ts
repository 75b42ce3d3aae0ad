export type Level = 'debug' | 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

/** Structured log: an event name in words-with-dashes, and plain fields. */
export interface Log {
  (level: Level, event: string, fields?: Fields): void;
}

const MAX_FIELD = 200;

/**
 * What may stand in a log. Bytes never do; a run of hex as long as a key is cut to its first eight letters, whoever
 * put it there, so that neither a secret nor a whole public key can get in through an error's text.
 */
function redact(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (ArrayBuffer.isView(value)) return '(bytes)';
  const text =
    value instanceof Error
      ? `${value.name}: ${value.message}`
      : typeof value === 'string'
        ? value
        : typeof value === 'bigint'
          ? value.toString()
          : '(object)';
  return text
    .replace(/[0-9a-f]{32,}/gi, (run) => `${run.slice(0, 8)}…`)
    .replace(/[A-Za-z0-9+/_-]{40,}={0,2}/g, (run) => `${run.slice(0, 4)}…`)
    .slice(0, MAX_FIELD);
}

/** A log that writes one JSON object a line. */
export function jsonLog(write: (line: string) => void, now: () => number, least: Level = 'info'): Log {
  const order: Level[] = ['debug', 'info', 'warn', 'error'];
  return (level, event, fields = {}) => {
    if (order.indexOf(level) < order.indexOf(least)) return;
    const clean = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redact(value)]));
    write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...clean }));
  };
}

export const silentLog: Log = () => undefined;

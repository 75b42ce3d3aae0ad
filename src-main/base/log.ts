import { scrubbed } from './scrub';

export type Level = 'debug' | 'info' | 'warn' | 'error';

/** All that may be told with an event. There is no field for a text, a name, an address or a key. */
const fields = [
  ...['error', 'reason', 'why', 'kind', 'channel', 'dialled', 'through', 'family', 'door'],
  ...['nodes', 'callers', 'ms', 'msSinceStart', 'exitCode', 'version', 'commit', 'system'],
] as const;
type Field = (typeof fields)[number];
type Fields = Readonly<Partial<Record<Field, unknown>>>;

/** Structured log: an event name in words-with-dashes, and plain fields. */
export interface Log {
  (level: Level, event: string, fields?: Fields): void;
}

const MAX_FIELD = 200;
/** An error with those behind it: so many are told. */
const MAX_CAUSES = 3;
/** A name of something of ours: the one kind of text that a field may have. */
const NAME = /^[\w.:-]{1,60}$/;

/**
 * What is told of an error. Where it has a code that says it all; texts of the system name files and addresses. Built-in
 * errors have none, and are told in their words, without what they quote.
 */
export function errorText(error: Error, home: string): string {
  const code = 'code' in error && typeof error.code === 'string' && NAME.test(error.code) ? error.code : null;
  return scrubbed(`${error.name}: ${code ?? error.message}`, home);
}

/** An error, and those behind it; empty where something else was thrown. */
export function withCauses(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < MAX_CAUSES; one = one.cause) chain.push(one);
  return chain;
}

function plain(value: unknown, home: string): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Error)
    return withCauses(value)
      .map((error) => errorText(error, home).slice(0, MAX_FIELD))
      .join(' < ');
  if (typeof value === 'string') return NAME.test(value) ? scrubbed(value, home) : '(text)';
  return ArrayBuffer.isView(value) ? '(bytes)' : '(object)';
}

/** A log that writes one JSON object a line. `home` is the user's own folder. */
export function jsonLog(
  write: (line: string) => void,
  now: () => number,
  { least = 'info', home = '' }: { least?: Level; home?: string } = {},
): Log {
  const order: Level[] = ['debug', 'info', 'warn', 'error'];
  return (level, event, told = {}) => {
    if (order.indexOf(level) < order.indexOf(least)) return;
    const clean = fields.flatMap((field) =>
      field in told ? [[field, plain(told[field], home)] as const] : [],
    );
    write(
      JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...Object.fromEntries(clean) }),
    );
  };
}

export const silentLog: Log = () => undefined;

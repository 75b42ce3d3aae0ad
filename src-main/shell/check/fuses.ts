import type { Finding } from '../../../src-shared/check';

/** What stands in every Electron before its fuses: a byte of version, one of how many there are, and a letter for each. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const VERSION = 1;
const [OFF, ON] = [0x30, 0x31];
/** The letter of a fuse that this Electron has not any more. */
const REMOVED = 0x72;

/** How each fuse has to be, by its place. What is not named may be as it likes. */
const WANTED: readonly (readonly [place: number, name: string, on: boolean])[] = [
  [0, 'RunAsNode', false],
  [1, 'EnableCookieEncryption', true],
  [2, 'EnableNodeOptionsEnvironmentVariable', false],
  [3, 'EnableNodeCliInspectArguments', false],
  [4, 'EnableEmbeddedAsarIntegrityValidation', true],
  [5, 'OnlyLoadAppFromAsar', true],
  [7, 'GrantFileProtocolExtraPrivileges', false],
];

/**
 * The fuses in an Electron, one row a kind of processor. It comes in pieces of any size, none of which is held for long.
 * Empty where there are none, or of a version that is not known.
 */
export async function readFuses(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const rows: Uint8Array[] = [];
  let held = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece]);
    for (let at = held.indexOf(SENTINEL); at >= 0; at = held.indexOf(SENTINEL)) {
      const start = at + SENTINEL.length + 2;
      const end = start + (held[start - 1] ?? 0);
      if (held.length < start || held.length < end) break;
      if (held[start - 2] === VERSION) rows.push(Uint8Array.from(held.subarray(start, end)));
      held = held.subarray(end);
    }
    const at = held.indexOf(SENTINEL);
    // The beginning of a sentinel may be at the end of a piece.
    held = held.subarray(at >= 0 ? at : Math.max(0, held.length - SENTINEL.length));
  }
  return rows;
}

/** Whether the fuses are blown that a release blows, in every row; null: this is no release. */
export function judgeFuses(rows: readonly Uint8Array[] | null): Finding {
  if (rows === null) return { outcome: 'fuses-untold', details: [] };
  const wrong = WANTED.filter(([place, , on]) =>
    rows.some((row) => {
      const letter = row[place];
      if (letter === undefined || letter === REMOVED) return false;
      return letter !== (on ? ON : OFF);
    }),
  );
  if (wrong.length > 0)
    return { outcome: 'fuses-open', details: wrong.map(([, name, on]) => `${name}: ${on ? 'off' : 'on'}`) };
  // A row that ends before a fuse says nothing of it.
  const missing = WANTED.filter(([place]) => rows.some((row) => place >= row.length));
  return {
    outcome: rows.length === 0 || missing.length > 0 ? 'fuses-unread' : 'fuses-set',
    details: missing.map(([, name]) => name),
  };
}

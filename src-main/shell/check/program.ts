import { createHash } from 'node:crypto';
import type { Finding } from '../../../src-shared/check';
import type { About } from '../../../src-shared/model';

/** The SHA-256 of all that comes, in hex. */
export async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Which program this is. Whether it is the one that was published only somebody else can say. */
export function judgeProgram({ version, commit, hash, replaced }: About): Finding {
  if (replaced) return { outcome: 'program-replaced', details: [version] };
  if (hash === null) return { outcome: 'program-untold', details: [version] };
  return { outcome: 'program-hash', details: [version, ...(commit === null ? [] : [commit]), hash] };
}

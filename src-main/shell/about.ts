import type { App } from 'electron';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { About } from '../../src-shared/model';
import type { Archive } from './archive';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/));
const build = v.object({ commit: hex });

/** The commit that a release says it was made of, in `build.json` beside its bundles; a build of a working copy says none. */
export function readCommit(path: string): string | null {
  try {
    return v.parse(build, JSON.parse(readFileSync(path, 'utf8'))).commit;
  } catch {
    return null;
  }
}

/** Which Saltbox this is, as far as that is known at once. */
export const makeOf = (app: App, buildFile: string): Omit<About, 'hash' | 'replaced'> => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  commit: readCommit(buildFile),
});

/** The same with the hash of the archive that it runs from, as long as that lies there; null: it runs from a folder. */
export function aboutOf(
  app: App,
  buildFile: string,
  archive: Pick<Archive, 'hash' | 'replaced'> | null,
): () => Promise<About> {
  return async () => {
    const hash = archive ? await archive.hash() : null;
    // Looked at afterwards: it may have come while the other was read.
    const replaced = archive?.replaced ?? false;
    return { ...makeOf(app, buildFile), hash: replaced ? null : hash, replaced };
  };
}

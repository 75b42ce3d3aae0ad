import type { App } from 'electron';
import { readFileSync } from 'node:fs';
// The usual one looks into archives; this one reads them as the files that they are.
import { createReadStream } from 'original-fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { About } from '../../src-shared/model';
import { hashOf } from './check/program';

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
export const makeOf = (app: App, buildFile: string): Omit<About, 'hash'> => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  commit: readCommit(buildFile),
});

/** The same with the hash of the archive that it runs from, which is read once, when that is asked for. */
export function aboutOf(app: App, buildFile: string): () => Promise<About> {
  let hash: Promise<string | null> | null = null;
  return async () => {
    hash ??= app.isPackaged
      ? hashOf(createReadStream(join(process.resourcesPath, 'app.asar'))).catch(() => null)
      : Promise.resolve(null);
    return { ...makeOf(app, buildFile), hash: await hash };
  };
}

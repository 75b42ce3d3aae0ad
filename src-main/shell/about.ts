import type { App } from 'electron';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { About } from '../../src-shared/model';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/));
const build = v.object({ commit: v.optional(hex), hash: v.optional(hex) });

/** What a release says of itself in `build.json` beside its bundles; a build of a working copy has none. */
export function readBuild(path: string): Pick<About, 'commit' | 'hash'> {
  try {
    const { commit = null, hash = null } = v.parse(build, JSON.parse(readFileSync(path, 'utf8')));
    return { commit, hash };
  } catch {
    return { commit: null, hash: null };
  }
}

export const aboutOf = (app: App, build: string): About => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  ...readBuild(build),
});

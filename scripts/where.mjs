// `node scripts/where.mjs < REPORT`: the same report, with the places in bundles led back to the source. It has to be
// the commit that the report names, built here: a commit gives the same bundles everywhere.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { root, runAsScript } from './base.mjs';

const maps = new Map();
function mapOf(bundle) {
  const path = join(root, `dist/main/${bundle}.map`);
  if (!maps.has(bundle))
    maps.set(bundle, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null);
  return maps.get(bundle);
}

/** A report with `main.cjs:LINE:COLUMN` followed by the file and line that this was made of. */
export const withSources = (report, find = mapOf) =>
  report.replace(/(\w+\.cjs):(\d+):(\d+)/g, (place, bundle, line, column) => {
    const { originalSource, originalLine } = find(bundle)?.findEntry(line - 1, column - 1) ?? {};
    if (originalSource === undefined) return place;
    return `${place} = ${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}`;
  });

await runAsScript(import.meta.url, () => {
  process.stdout.write(withSources(readFileSync(0, 'utf8')));
});

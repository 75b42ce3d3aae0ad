// `npm run -s bench -- [NAME…] [--json]`: side-by-side measurements. Figures on stdout, everything else on stderr.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cache, root, runAsScript } from './base.mjs';
import { buildBench, buildHeadless } from './build.mjs';
import { ensure } from './setup.mjs';

await runAsScript(import.meta.url, async (args) => {
  await ensure();
  await buildBench();
  await buildHeadless();
  const bench = spawn(process.execPath, [join(cache, 'bench.cjs'), ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((done) => bench.once('exit', (status) => void done(status ?? 1)));
});

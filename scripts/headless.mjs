// `npm run -s headless -- ARGUMENTS`: the messenger without a window, in this very process, so that a signal sent
// here reaches it. stdout carries its lines of JSON and nothing else.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, runAsScript } from './base.mjs';
import { buildHeadless } from './build.mjs';
import { whenNpmEnds } from './orphan.mjs';
import { ensure } from './setup.mjs';

await runAsScript(import.meta.url, async () => {
  await ensure();
  await buildHeadless();
  createRequire(import.meta.url)(join(root, 'dist/main/headless.cjs'));
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    if (process.listenerCount(signal) > 0) process.on(signal, () => void (told = true));
  whenNpmEnds(() => void (told || process.kill(process.pid, 'SIGTERM')));
});

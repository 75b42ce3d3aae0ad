// `npm run -s headless -- ARGUMENTS`: the messenger without a window.
import { runAsScript } from './base.mjs';
import { buildHeadless } from './build.mjs';
import { runHere } from './in-process.mjs';
import { ensure } from './setup.mjs';

await runAsScript(import.meta.url, async () => {
  await ensure();
  await buildHeadless();
  runHere('dist/main/headless.cjs');
});

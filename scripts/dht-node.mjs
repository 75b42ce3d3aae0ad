// `npm run -s dht-node -- --listen HOST:PORT [--relay]`: holds a private network together.
import { runAsScript } from './base.mjs';
import { buildDhtNode } from './build.mjs';
import { runHere } from './in-process.mjs';
import { ensure } from './setup.mjs';

await runAsScript(import.meta.url, async () => {
  await ensure();
  await buildDhtNode();
  runHere('dist/main/dht-node.cjs');
});

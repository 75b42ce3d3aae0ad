// `npm run nets -- [PART OF A TITLE…]`: friends behind all kinds of routers, in network namespaces made for it. What was
// found on stdout, everything else on stderr.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cache, lastLines, root, run, runAsScript, say } from './base.mjs';
import { buildDhtNode, buildHeadless, buildNets } from './build.mjs';
import { ensure } from './setup.mjs';
import { ensureCommands, withSystemTools } from './system.mjs';

/** /run is the lab's own, so that its namespaces are seen by nobody else, and gone with it. */
const mount = 'mount -t tmpfs saltbox-nets /run && mkdir /run/netns && exec "$@"';
const fence = ['--net', '--mount', '--fork', '--kill-child', 'sh', '-c', mount, 'sh'];
/** As root, else in a user namespace, where that is allowed. */
const fences = [
  ['unshare', ...fence],
  ['unshare', '--user', '--map-root-user', ...fence],
];

/** What has to work: a namespace, a network between two, and rules for it. */
const trial =
  'ip netns add one && ip netns add two && ip link add port1 netns one type veth peer name port2 netns two && nsenter --net=/run/netns/one nft add table ip trial';

/** What to put before the lab; null, and one line that says why, where it cannot be. */
async function findFence(env) {
  if (process.platform !== 'linux') return say('skipped: the network lab needs Linux') ?? null;
  const missing = await ensureCommands('nets');
  if (missing.length > 0) return say(`skipped: the network lab needs ${missing.join(', ')}`) ?? null;
  const reasons = [];
  for (const [command, ...args] of fences) {
    const { code, output } = await run(command, [...args, 'sh', '-c', trial], { env });
    if (code === 0) return [command, ...args];
    reasons.push(lastLines(output, 1));
  }
  return say(`skipped: no network namespaces can be made here (${reasons.join('; ')})`) ?? null;
}

async function nets(args) {
  const env = withSystemTools(process.env);
  const fence = await findFence(env);
  if (!fence) return 0;
  await ensure();
  await buildHeadless();
  await buildDhtNode();
  await buildNets();
  const [command, ...rest] = [...fence, process.execPath, join(cache, 'nets.cjs'), ...args];
  const lab = spawn(command, rest, { cwd: root, stdio: 'inherit', env });
  return new Promise((done) => lab.once('exit', (status) => void done(status ?? 1)));
}

await runAsScript(import.meta.url, nets);

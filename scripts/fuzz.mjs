// `npm run fuzz -- [--minutes N] [--seed S]`: the property tests and the model check at length, each round with a fresh seed.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Failure, root, run, runAsScript, say } from './base.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const files = ['fuzz', 'src-main/protocol/message', 'src-main/protocol/hello', 'src-main/protocol/msgpack'];
const models = ['src-main/protocol/model-check', 'src-main/messenger/crossing'];

const round = (seed, seconds, which) =>
  run(process.execPath, [vitest, 'run', '--test-timeout=0', ...which], {
    echo: true,
    env: { ...process.env, SALTBOX_FUZZ: String(seconds), SALTBOX_FUZZ_SEED: String(seed) },
  });

function number(args, name, otherwise) {
  const at = args.indexOf(name);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isFinite(value) || value < 0) throw new Failure(`${name} wants a number`);
  return value;
}

async function fuzz(args) {
  const end = Date.now() + number(args, '--minutes', 10) * 60_000;
  const given = number(args, '--seed', 0);
  for (let count = 0; count === 0 || Date.now() < end; count++) {
    const seed = given || randomInt(1, 2 ** 31);
    say(`round ${count + 1}, seed ${seed}`);
    // Each property runs for so long; what takes no chances is walked through once.
    const seconds = Math.min(10, Math.max(1, (end - Date.now()) / 60_000));
    const { code } = await round(seed, seconds, count === 0 ? [...files, ...models] : files);
    if (code !== 0) {
      say(`failed: npm run fuzz -- --seed ${seed} --minutes 0 shows it again`);
      return 1;
    }
    if (given) break;
  }
  return 0;
}

await runAsScript(import.meta.url, fuzz);

// `npm run fuzz -- [--minutes N] [--seed S]`: the model check and the property tests at length. A round is so many cases
// of each property, from one seed, and the next round has the next seed. `--seed S` alone is one round.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Failure, root, run, runAsScript, say } from './base.mjs';

const MINUTES = 10;
/** Of each property in a round, which takes half a minute or so. Some tests say themselves how many they want. */
const CASES = 1_000;
/** Of each scope of the model check, which is walked through once: a minute or two. */
const STATES = 3_000;

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const properties = [
  'fuzz',
  'src-main/protocol/message',
  'src-main/protocol/hello',
  'src-main/protocol/msgpack',
];
const models = ['src-main/protocol/model-check', 'src-main/messenger/crossing'];

const tests = (files, env) =>
  run(process.execPath, [vitest, 'run', '--test-timeout=0', ...files], {
    echo: true,
    env: { ...process.env, ...env },
  });

function option(args, name, { min, otherwise }) {
  const at = args.indexOf(name);
  if (at < 0) return otherwise;
  const value = Number(args[at + 1]);
  if (args[at + 1] === undefined || !Number.isFinite(value) || value < min)
    throw new Failure(`${name} wants a number from ${min} up`);
  return value;
}

/** The model check takes no chances: there is no seed to it, and a failure names the path that leads there. */
async function checkModels(end) {
  say(`the model check, ${STATES} states of each scope`);
  const { code } = await tests(models, { SALTBOX_MODEL_STATES: `${STATES}`, SALTBOX_MODEL_END: `${end}` });
  return code === 0;
}

/** Whole rounds only, so that the seed of a round brings all of it again. */
async function round(seed) {
  say(`a round with seed ${seed}`);
  const { code } = await tests(properties, {
    SALTBOX_FUZZ_SEED: `${seed}`,
    SALTBOX_FUZZ_CASES: `${CASES}`,
  });
  if (code !== 0) say(`failed with seed ${seed}: npm run fuzz -- --seed ${seed} shows it again`);
  return code === 0;
}

async function fuzz(args) {
  const seed = option(args, '--seed', { min: 1, otherwise: null });
  const minutes = option(args, '--minutes', { min: 0.1, otherwise: seed === null ? MINUTES : null });
  if (minutes === null) return (await round(seed)) ? 0 : 1;
  const [start, first] = [Date.now(), seed ?? randomInt(1, 2 ** 30)];
  const end = start + minutes * 60_000;
  // At most half of the time, so that something is left for chance.
  if (!(await checkModels((start + end) / 2))) return 1;
  let rounds = 0;
  // Another one where it comes nearer to the minutes than none.
  for (let took = 0; rounds === 0 || Date.now() + took / 2 < end; rounds++) {
    const began = Date.now();
    if (!(await round(first + rounds))) return 1;
    took = Date.now() - began;
  }
  say(
    `nothing found in ${((Date.now() - start) / 60_000).toFixed(1)} minutes: ${rounds} rounds of ${CASES} cases`,
  );
  return 0;
}

await runAsScript(import.meta.url, fuzz);

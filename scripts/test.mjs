// `npm test`: everything that must hold before a change goes in. `npm test -- --no-e2e` leaves the slow part out.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, root, run, runAsScript, say } from './base.mjs';
import { buildApp } from './build.mjs';
import { wanted } from './e2e.mjs';
import { ensure } from './setup.mjs';

/** The file behind a package's command. Started with Node itself, because npm's own wrapper differs by system. */
function tool(name, command = name) {
  const file = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[command]);
}

const folders = ['src-main', 'src-renderer', 'src-shared', 'e2e', 'bench', 'torture', 'nets'];
const unitReport = join(cache, 'unit.json');

/** A storm short enough for every test; `npm run torture` is the long one. */
const shortStorm = ['--rounds', '20', '--messages', '1200', '--archives', '16', '--disk-full', '--clock'];

/** The longest first, so that two lanes end at about the same time. */
const steps = (withE2e) => [
  ['nets', [join(root, 'scripts/nets.mjs')], countNets],
  ['torture', [join(root, 'scripts/torture.mjs'), ...shortStorm], countTorture],
  ['lint', [tool('eslint'), '--max-warnings=0', '.']],
  [
    'unit',
    [tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    countUnit,
  ],
  ...(withE2e ? [['reproduce', [join(root, 'scripts/reproduce.mjs')]]] : []),
  ['types', [tool('typescript', 'tsc'), '--incremental', '--tsBuildInfoFile', join(cache, 'tsbuildinfo')]],
  ['format', [tool('prettier'), '--check', '--log-level=warn', '.']],
  ['floors', [tool('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', ...folders]],
  ['unused', [tool('knip'), '--no-progress', '--no-config-hints']],
];

/** Runs a step and tells how it went; what it wrote is shown, in full, only if it failed. */
async function step([name, args, count], { echo = false, env = process.env } = {}) {
  const started = performance.now();
  const { code, output } = await run(process.execPath, args, { echo, env });
  const result = count?.(output) ?? { passed: 0, failed: 0 };
  // A step that fails without a failed test, such as a file that does not load, still is one failure.
  if (code !== 0) result.failed = Math.max(result.failed, 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0 && !echo) say(`\n${output.trimEnd()}\n`);
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(6)} s`);
  return result;
}

function countUnit() {
  if (!existsSync(unitReport)) return undefined;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** What was counted is shown also when all is well, and so is what could not be run here. */
function countTorture(output) {
  const counts = output
    .split('\n')
    .filter((line) => /^(seed|rounds|connections|disk|messages|lost|archives|skipped)\b/.test(line));
  say(counts.map((line) => `       ${line}`).join('\n'));
  return { passed: output.includes('WRONG') ? 0 : 1, failed: 0 };
}

/** Adds up all closing lines: of the network lab there is one, and one of each run of Playwright. */
function countSummary(output) {
  const sums = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const sum = (at) => sums.reduce((total, numbers) => total + Number(numbers[at]), 0);
  return { passed: sum(1), failed: sum(2) };
}

/** What was measured is shown also when all is well, and so is why nothing could be. */
function countNets(output) {
  const found = output.split('\n').filter((line) => /^(ok|FAILED|skipped)/.test(line));
  say(found.map((line) => `       ${line}`).join('\n'));
  return countSummary(output);
}

/** Works through the queue that it shares with the other lanes. */
async function lane(queue) {
  // Some tools take continuous integration for a coloured terminal.
  const env = process.stderr.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const results = [];
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await step(next, { env }));
  return results;
}

async function test(args) {
  const withE2e = !args.includes('--no-e2e');
  await ensure(withE2e ? wanted : {});
  await buildApp();
  mkdirSync(cache, { recursive: true });
  rmSync(unitReport, { force: true });
  const queue = steps(withE2e);
  const results = (await Promise.all([lane(queue), lane(queue)])).flat();
  // Real windows want the machine for themselves.
  if (withE2e)
    for (const name of ['e2e', 'install-test'])
      results.push(await step([name, [join(root, `scripts/${name}.mjs`)], countSummary], { echo: true }));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}

await runAsScript(import.meta.url, test);

import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const isTest = /^src-.*\.test\.tsx?$/;
const files = ['src-main', 'src-renderer', 'src-shared']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => isTest.test(file));

/** What puts a module in the place of another needs modules that nobody has loaded yet. */
const replacing = files.filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));
const others = files.filter((file) => !replacing.includes(file));

export default defineConfig({
  test: {
    // Processes, not threads: where a file ends with threads or addons still at work, a run with threads hung for ever.
    pool: 'forks',
    // By itself it leaves a core free, which here is one of two.
    maxWorkers: '100%',
    // No test waits for time to pass, but a busy machine makes all of them wait.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: process.env.SALTBOX_FUZZ_SEED ? ['scripts/fuzz-setup.mjs'] : [],
    projects: [
      { extends: true, test: { name: 'alone', include: [...replacing, 'scripts/**/*.test.mjs'] } },
      // To start a process and load what is under test takes most files longer than their tests.
      { extends: true, test: { name: 'together', include: others, isolate: false } },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    // A process for each file: where one ends with threads or addons still at work, a run with threads hung for ever.
    pool: 'forks',
    // By itself it leaves a core free, which here is one of two.
    maxWorkers: '100%',
    // No test waits for time to pass, but a busy machine makes all of them wait.
    testTimeout: 60_000,
    setupFiles: process.env.SALTBOX_FUZZ_SEED ? ['scripts/fuzz-setup.mjs'] : [],
  },
});

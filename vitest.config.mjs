import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    pool: 'threads',
    setupFiles: process.env.SALTBOX_FUZZ_SEED ? ['scripts/fuzz-setup.mjs'] : [],
  },
});

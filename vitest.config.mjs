import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    pool: 'threads',
    setupFiles: process.env.SALTBOX_FUZZ ? ['scripts/fuzz-setup.mjs'] : [],
  },
});

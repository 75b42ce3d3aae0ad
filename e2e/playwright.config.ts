import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const artifacts = process.env['SALTBOX_ARTIFACTS'] ?? join(__dirname, 'artifacts');

export default defineConfig({
  testDir: '.',
  outputDir: join(artifacts, 'results'),
  // What the main screens have to look like: `npm run e2e -- visual --update-snapshots` takes them anew.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  timeout: 60_000,
  // Every test starts whole Electrons of its own; more at once only makes each of them slow.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['../scripts/e2e-reporter.mjs']],
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure', actionTimeout: 10_000 },
});

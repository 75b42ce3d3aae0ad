import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const artifacts = process.env['SALTBOX_ARTIFACTS'] ?? join(__dirname, 'artifacts');

/**
 * What is only there where an app was packaged, or packages to install were made (scripts/install-test.mjs), or where
 * the pictures of the documents are taken anew (scripts/pictures.mjs).
 */
const special = { packaged: 'SALTBOX_PACKAGED', installed: 'SALTBOX_DEBS', pictures: 'SALTBOX_PICTURES' };

export default defineConfig({
  testDir: '.',
  testIgnore: Object.entries(special).flatMap(([folder, needs]) =>
    process.env[needs] === undefined ? [`${folder}/**`] : [],
  ),
  outputDir: join(artifacts, 'results'),
  // What the main screens have to look like: `npm run e2e -- visual --update-snapshots` takes them anew.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // No test waits for time to pass, but a busy machine makes all of them wait.
  timeout: 120_000,
  // Every test starts whole Electrons of its own; more at once only makes each of them slow.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['../scripts/e2e-reporter.mjs']],
  expect: { timeout: 20_000 },
  use: { trace: 'retain-on-failure', actionTimeout: 20_000 },
});

import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

/** Another run on the same machine takes another port. */
const port = process.env.PORT ?? '4331';

export default defineConfig({
  testDir: 'tests',
  // What tests/this-center/ holds is true of this provider's content alone.
  testMatch: '{browser,this-center}/**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/browser/snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // How long is waited before a test counts as hung: a busy machine is slow, which is no fault of the site.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    // Every test would keep the whole site in a browser of its own; tests/browser/offline.spec.ts allows it.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});

import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  use: {
    baseURL: 'http://localhost:4331',
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: '4331' },
    url: 'http://localhost:4331/',
    reuseExistingServer: false,
  },
});

import { type Browser, launch } from 'puppeteer-core';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { findFirefox } from '../../src/doctor/firefox.ts';

/** The browsers that a copy is opened in, each as its readers have it. */
export const browsers: Record<string, () => Promise<Browser>> = {
  Chromium: () =>
    launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    }),
  Firefox: () =>
    launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? expect.fail('Firefox is missing.'),
      // As readers have it: each file an origin of its own. Drivers relax it by default.
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
    }),
};

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packagedChromium } from './packaged-chromium.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test in and to print with: CHROMIUM_PATH, one in the usual places, that of the packages, then Playwright's own. Throws
 * where there is none.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH=${given} does not exist. Correct it, or unset it.`);
  }
  const found =
    usualPlaces.find((path) => existsSync(path)) ?? packagedChromium() ?? ofPlaywright();
  if (found) return found;
  throw new Error(
    'No Chromium was found, and the packages have none for this platform: install one (npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}

/** Loaded only where it is asked for: it takes half a second. */
function ofPlaywright(): string | undefined {
  const { chromium }: typeof import('@playwright/test') = createRequire(import.meta.url)(
    '@playwright/test',
  );
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

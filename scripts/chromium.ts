import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findWholeChromium } from '../src/doctor/chromium.ts';
import { packagedChromium } from './packaged-chromium.ts';

/**
 * A Chromium to test in and to print with: CHROMIUM_PATH, that of the packages, which is the same on every machine and opens a page for a
 * fraction of what a whole browser takes, one in the usual places, then Playwright's own. Throws where there is none.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH=${given} does not exist. Correct it, or unset it.`);
  }
  const found = packagedChromium() ?? findWholeChromium() ?? ofPlaywright();
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

import { readdirSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { packagedChromium } from '../../scripts/packaged-chromium.ts';
import { langs } from './site.ts';

/** One page of every kind. Renew with `npm run snapshots` after a change of looks, and look at what changed. */
const kinds = {
  home: 'index',
  question: 'q/soc-types',
  topic: 'topics/mlps',
  terms: 'iot-soc-terms',
  assurance: 'assurance',
  copies: 'offline-copy',
} as const;
const windows = [
  { width: 390, height: 560 },
  { width: 1280, height: 480 },
];
/** All of them together, in bytes: they stay in the history for good. */
const budget = 3_000_000;

test.describe('looks', () => {
  test.skip(
    findChromium() !== packagedChromium(),
    'another browser than the one that the pictures were made with',
  );

  for (const lang of langs) {
    for (const [kind, path] of Object.entries(kinds)) {
      test(`${kind} in ${lang}`, async ({ page }) => {
        for (const window of windows) {
          await page.setViewportSize(window);
          await page.goto(`/${lang}/${path}.html`);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await expect
              .soft(page)
              .toHaveScreenshot(`${kind}-${lang}-${window.width}-${colorScheme}.png`, {
                mask: [page.locator('[data-bytes], [data-sha256]')],
                maxDiffPixelRatio: 0.005,
              });
          }
        }
      });
    }
  }
});

test('the pictures stay small', () => {
  const folder = `${import.meta.dirname}/snapshots`;
  const sizes = readdirSync(folder).map((name) => statSync(`${folder}/${name}`).size);
  expect(sizes.length).toBe(langs.length * Object.keys(kinds).length * windows.length * 2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(budget);
});

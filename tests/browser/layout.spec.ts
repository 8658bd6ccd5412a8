import { expect, test } from '@playwright/test';
import { builtIn, faultsOf, langs, questionPages } from './site.ts';

test.describe.configure({ timeout: 120_000 });

// 320 px is also what a window of 1280 px shows at 400 % zoom.
const widths = [320, 390, 768, 1280, 1920];

for (const lang of langs) {
  test(`no page of ${lang} is wider than its window`, async ({ page }) => {
    const faults = await faultsOf(page, builtIn(lang), async () => {
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${wide} px wide in a window of ${width}`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  test(`the results of ${lang} fit every window`, async ({ page }) => {
    await page.goto(`/${lang}/q/soc-types.html`);
    await page.locator('input[type=search]').fill('ISO 27001');
    const results = page.locator('[data-search-state=done]');
    await expect(results.locator('a[data-search-result]').first()).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      const box = await results.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  test(`the verdict of every question of ${lang} stands on the first screen of a telephone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const faults = await faultsOf(page, questionPages(lang), async () => {
      const box = await page.locator('[data-answer]').boundingBox();
      const bottom = box ? Math.ceil(box.y + box.height) : Number.POSITIVE_INFINITY;
      return bottom <= 844 ? [] : [`the short answer ends at ${bottom} px`];
    });
    expect(faults).toEqual([]);
  });
}

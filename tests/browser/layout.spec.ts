import { expect, test } from '@playwright/test';
import { langs } from './site.ts';

const widths = [320, 390, 768, 1280, 1920];

for (const lang of langs) {
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
}

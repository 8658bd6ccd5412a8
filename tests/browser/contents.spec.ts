import { expect, test } from '@playwright/test';
import { langs } from './site.ts';

const wide = { width: 1536, height: 864 };

for (const [address, entries] of [
  ['topics/iso.html', 12],
  ['iot-soc-terms.html', 11],
  ['q/privacy-provider-access.html', 6],
] as const) {
  for (const lang of langs) {
    test(`the contents of /${lang}/${address} follow reading`, async ({ page }) => {
      await page.setViewportSize(wide);
      await page.goto(`/${lang}/${address}`);
      const rail = page.locator('.rail');
      await expect(rail).toBeVisible();
      expect(await rail.locator('a').count()).toBeGreaterThanOrEqual(entries);
      const [list, text] = [await rail.boundingBox(), await page.locator('h1').boundingBox()];
      expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(text?.x ?? 0);

      for (const place of [-4, -2]) {
        const link = rail.locator('a').nth(place);
        const target = (await link.getAttribute('href')) ?? '';
        await page
          .locator(`[id="${target.slice(1)}"]`)
          .evaluate((element) =>
            scrollBy(0, element.getBoundingClientRect().top - innerHeight * 0.29),
          );
        await expect(rail.locator('[aria-current]')).toHaveAttribute('href', target);
        await expect(rail.locator('[aria-current]')).toHaveCount(1);
      }
    });
  }
}

test('without room beside the text there is no second list of contents', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/zh/topics/iso.html');
  await expect(page.locator('.rail')).toBeHidden();
  await expect(page.locator('#iso-27001')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents are there and lead to their places', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto('/zh/topics/privacy.html');
    await page.locator('.rail a').nth(3).click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

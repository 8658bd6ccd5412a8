import { expect, test } from '@playwright/test';
import { listenTo } from './every-page/listening.ts';
import { langs } from './site.ts';

for (const lang of langs) {
  test(`who searches in ${lang} hears nothing in the console, and no other host is asked`, async ({
    page,
    baseURL,
  }) => {
    const { faults } = listenTo(page, baseURL);
    await page.goto(`/${lang}/`);
    const box = page.locator('input[type=search]');
    await box.pressSequentially('SOC 2');
    const result = page.locator('[data-search-state=done] a[data-search-result]').first();
    await expect(result).toBeVisible();
    await box.fill('qqqqqqqqqqqqqqqqq');
    await expect(page.locator('[data-search-state=empty]')).toBeVisible();
    await box.fill('SOC');
    await result.click();
    await page.waitForLoadState('networkidle');
    await page.goto(`/${lang}/search.html?q=SOC`, { waitUntil: 'networkidle' });
    await expect(result).toBeVisible();
    expect(faults).toEqual([]);
  });
}

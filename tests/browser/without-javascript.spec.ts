import { expect, test } from '@playwright/test';
import { langs, topics } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const lang of langs) {
  test(`the search box of ${lang} leads to a page that lists the topics`, async ({ page }) => {
    await page.goto(`/${lang}/q/soc-types.html`);
    const box = page.locator('input[type=search]');
    await box.fill('SOC');
    await box.press('Enter');
    await expect(page).toHaveURL(`/${lang}/search.html?q=SOC`);
    for (const topic of topics) {
      await expect(page.locator(`main a[href$="topics/${topic}.html"]`)).toBeVisible();
    }
    await page.locator('main a[href$="topics/soc.html"]').click();
    await expect(page).toHaveURL(`/${lang}/topics/soc.html`);
  });
}

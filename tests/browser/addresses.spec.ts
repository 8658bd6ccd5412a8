import { expect, test } from '@playwright/test';
import { type Lang, langs, other } from './site.ts';

const switches: Record<Lang, string> = { zh: 'English', en: '中文' };
for (const lang of langs) {
  const name = switches[lang];
  test(`the language switch of ${lang} keeps the anchor`, async ({ page }) => {
    await page.goto(`/${lang}/iot-soc-terms.html#clause-8-2-1`);
    await page.evaluate(() => {
      location.hash = '#clause-3-1-3-9';
    });
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`/${other(lang)}/iot-soc-terms.html#clause-3-1-3-9`);
    await expect(page.locator('#clause-3-1-3-9')).toBeInViewport();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of langs) {
    test(`the language switch of ${lang} leads to the same page`, async ({ page }) => {
      await page.goto(`/${lang}/q/soc-types.html`);
      await page.getByRole('link', { name: switches[lang], exact: true }).click();
      await expect(page).toHaveURL(`/${other(lang)}/q/soc-types.html`);
    });
  }
});

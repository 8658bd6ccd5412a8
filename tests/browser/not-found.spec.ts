import { expect, test } from '@playwright/test';
import { exceptionsOf, langs, refuseStorage } from './site.ts';

/** Addresses that are nearly right, and the page that was meant. */
const slips = [
  { asked: '/zh/q/mlps-certified-system.html', meant: 'q/mlps-certified-systems.html' },
  { asked: '/en/q/soc-type', meant: 'q/soc-types.html' },
  { asked: '/zh/iot-soc-term.html', meant: 'iot-soc-terms.html' },
  { asked: '/en/topics/old/deep/privacy.html', meant: 'topics/privacy.html' },
];
for (const { asked, meant } of slips) {
  test(`${asked} answers 404 and offers ${meant} in both languages`, async ({ page, request }) => {
    const response = await page.goto(asked);
    expect(response?.status()).toBe(404);
    for (const lang of langs) {
      const link = page.locator('main').locator(`a[href$="/${lang}/${meant}"]`).first();
      await expect(link).toBeVisible();
      const address = await link.evaluate((a: HTMLAnchorElement) => a.href);
      expect((await request.get(address)).status()).toBe(200);
    }
  });
}

const unknown = ['/nothing', '/zh/q/a/b/c/d.html', '/en/no/such/page/', '/%E4%BF%A1/%3Cscript%3E'];
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const address of unknown) {
      test(`every link of the page shown for ${address} leads somewhere`, async ({
        page,
        request,
      }) => {
        const thrown = exceptionsOf(page);
        expect((await page.goto(address))?.status()).toBe(404);
        const links = await page
          .locator('a')
          .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
        for (const lang of langs) {
          expect(links.filter((href) => href.includes(`/${lang}/`)).length).toBeGreaterThan(4);
        }
        for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
        expect(thrown).toEqual([]);
      });
    }

    for (const lang of langs) {
      test(`the search box of the error page searches in ${lang}`, async ({ page }) => {
        await page.goto('/zh/q/deep/nothing.html');
        const box = page.locator(`form[action*="/${lang}/"] input[type=search]`);
        await box.fill('SOC');
        await box.press('Enter');
        await expect(page).toHaveURL(`/${lang}/search.html?q=SOC`);
      });
    }
  });
}

test('an address like no other gets no guess, and storage is not needed', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await refuseStorage(page);
  await page.goto('/zh/q/wwwwwwwwwwwwwwwwwwwwww.html');
  for (const lang of langs) await expect(page.locator(`[data-nearest=${lang}]`)).toBeHidden();
  expect(thrown).toEqual([]);
});

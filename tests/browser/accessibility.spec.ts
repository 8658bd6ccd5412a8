import { expect, test } from '@playwright/test';
import { violations, violationsOfColours } from './every-page/axe.ts';
import { langs } from './site.ts';

for (const lang of langs) {
  test(`axe finds nothing on the open search of ${lang}, in light and in dark`, async ({
    page,
  }) => {
    const faults: string[] = [];
    const look = async (what: string) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      faults.push(...(await violations(page)).map((fault) => `${what}: ${fault}`));
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      faults.push(...(await violationsOfColours(page)).map((fault) => `${what}, dark: ${fault}`));
    };
    const inState = (state: string) =>
      expect(page.locator(`[data-search-state=${state}]`)).toBeVisible();
    await page.goto(`/${lang}/q/soc-types.html`);
    await page.locator('input[type=search]').fill('ISO 27001');
    await inState('done');
    await look('results under the box');
    await page.goto(`/${lang}/search.html?q=SOC`);
    await inState('done');
    await look('results on the search page');
    await page.locator('input[type=search]').fill('qqqqqqqqqqqqqqqqq');
    await inState('empty');
    await look('no results');
    await page.route('**/search/*', (route) => route.abort());
    await page.goto(`/${lang}/search.html?q=SOC`);
    await expect(page.locator('[data-search-retry]')).toBeVisible();
    await look('search broken');
    expect(faults).toEqual([]);
  });
}

for (const lang of langs) {
  test(`the keyboard reaches the text of ${lang} first, then the masthead in reading order`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/topics/iso.html`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveAttribute('href', '#main');
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', '../index.html');
    await page.keyboard.press('Tab');
    await expect(page.locator('input[type=search]')).toBeFocused();

    await page.goto(`/${lang}/topics/iso.html`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  });
}

/** One page per kind; the terms have hundreds of stops like those of the others. */
const kinds = [
  '/index.html',
  '/404.html',
  '/en/index.html',
  '/zh/topics/iso.html',
  '/en/search.html',
  '/zh/q/privacy-platform-operations.html',
  '/en/conventions.html',
];
for (const address of kinds) {
  test(`every stop of the keyboard on ${address} shows where it is`, async ({ page }) => {
    await page.goto(address);
    const stops = await page
      .locator('a[href], button, input, summary, [tabindex="0"]')
      .filter({ visible: true })
      .count();
    const faults: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'the focus is nowhere';
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { top, bottom } = focused.getBoundingClientRect();
        const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        const seen = bottom > 0 && top < innerHeight;
        return shown && seen ? undefined : `no focus to see on ${focused.outerHTML.slice(0, 80)}`;
      });
      if (fault) faults.push(fault);
    }
    expect(stops).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });
}

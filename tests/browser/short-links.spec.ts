import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { violations } from './every-page/axe.ts';
import { exceptionsOf, langs, refuseStorage, signposts } from './site.ts';

const ways = { zh: '阅读中文页面', en: 'Read it in English' };

for (const [locale, lang] of [
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
] as const) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });

    test('a short link leads to the page of its language, with anchor and query', async ({
      page,
    }) => {
      await page.goto('about:blank');
      await page.goto('/q/soc-types.html?mark=SOC&x=1#soc-2');
      await expect(page).toHaveURL(`/${lang}/q/soc-types.html?mark=SOC&x=1#soc-2`);
      await expect(page.locator('#soc-2')).toBeInViewport();
      await page.goBack();
      await expect(page).toHaveURL('about:blank');

      await page.goto('/q/clause-3.html');
      await expect(page).toHaveURL(`/${lang}/iot-soc-terms.html#clause-3`);
      await page.goto('/q/clause-3.html#clause-3-1-3-9');
      await expect(page).toHaveURL(`/${lang}/iot-soc-terms.html#clause-3-1-3-9`);
    });

    test('the language chosen on the site comes first', async ({ page }) => {
      const chosen = lang === 'zh' ? 'en' : 'zh';
      await page.goto('/');
      await page.locator(`a[data-language=${chosen}]`).click();
      await page.goto('/q/whitepaper.html');
      await expect(page).toHaveURL(`/${chosen}/whitepaper.html`);
    });

    test('garbage in storage and refused storage change nothing', async ({ page }) => {
      const thrown = exceptionsOf(page);
      await page.goto('/index.html');
      await page.evaluate(() => localStorage.setItem('language', '"]<b>//example.org'));
      await page.goto('/q/soc-types.html');
      await expect(page).toHaveURL(`/${lang}/q/soc-types.html`);
      await refuseStorage(page);
      await page.goto('/q/soc-what-is.html');
      await expect(page).toHaveURL(`/${lang}/q/soc-what-is.html`);
      expect(thrown).toEqual([]);
    });

    test('a short link works from disk', async ({ page }) => {
      await page.goto(`${pathToFileURL(resolve('dist/q/clause-7.html')).href}#clause-7-2`);
      await expect(page).toHaveURL(new RegExp(`/dist/${lang}/iot-soc-terms\\.html#clause-7-2$`));
      await expect(page.locator('#clause-7-2')).toBeInViewport();
    });

    test('whatever the address holds, it leads to the page and nowhere else', async ({ page }) => {
      const thrown = exceptionsOf(page);
      for (const rest of [
        '?//example.org',
        '?x=%',
        '#%',
        '#javascript:alert(1)',
        '#"><img src=x onerror=alert(1)>',
        `?${'a'.repeat(8_000)}`,
        `#${'%'.repeat(100_000)}`,
      ]) {
        await page.goto(`/q/soc-types.html${rest}`);
        await page.waitForURL((url) => url.pathname === `/${lang}/q/soc-types.html`);
        await expect(page.locator('h1')).toBeVisible();
        expect(await page.locator('img[src=x]').count()).toBe(0);
      }
      expect(thrown).toEqual([]);
    });
  });
}

test.describe('in a browser of another language', () => {
  test.use({ locale: 'de-DE' });
  test('every short link shows both answers, fits and is sound', async ({ page }) => {
    const faults: string[] = [];
    await page.setViewportSize({ width: 320, height: 844 });
    for (const address of signposts) {
      await page.goto(address);
      faults.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 320) faults.push(`${address}: ${wide} px wide`);
      if ((await page.locator('a[data-language]').count()) !== 2) faults.push(`${address}: ways`);
    }
    expect(faults).toEqual([]);
    expect(signposts.length).toBeGreaterThan(30);
  });

  test('the choice of a language is remembered and keeps anchor and query', async ({ page }) => {
    await page.goto('/q/soc-types.html?x=1#soc-2');
    await page.getByRole('link', { name: ways.zh }).click();
    await expect(page).toHaveURL('/zh/q/soc-types.html?x=1#soc-2');
    await page.goto('/q/soc-what-is.html');
    await expect(page).toHaveURL('/zh/q/soc-what-is.html');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of langs) {
    test(`a short link offers ${lang}, with the question and its short answer`, async ({
      page,
    }) => {
      await page.goto(`/${lang}/q/soc-types.html`);
      const question = await page.locator('h1').textContent();
      const answer = await page.locator('[data-answer]').textContent();
      await page.goto('/q/soc-types.html');
      await expect(page.locator('main')).toContainText(question ?? '');
      await expect(page.locator('main')).toContainText(answer ?? '');
      await page.getByRole('link', { name: ways[lang] }).click();
      await expect(page).toHaveURL(`/${lang}/q/soc-types.html`);
    });
  }
});

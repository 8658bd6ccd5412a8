import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { exceptionsOf, langs } from './site.ts';

for (const lang of langs) {
  test.describe(lang, () => {
    let address = '';
    test.beforeEach(async ({ page: _ }, info) => {
      // Alone in a folder, as it comes with a mail.
      const folder = info.outputPath('附件 #1');
      mkdirSync(folder, { recursive: true });
      copyFileSync(`dist/copies/trust-center-${lang}.html`, join(folder, `${lang}.html`));
      address = pathToFileURL(join(folder, `${lang}.html`)).href;
    });

    test('asks for nothing else, and every link leads within it or to the published site', async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const thrown = exceptionsOf(page);
      await page.goto(address);
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) =>
            href.startsWith('#')
              ? !document.getElementById(decodeURIComponent(href.slice(1)))
              : !href.startsWith('https://'),
          ),
      );
      expect(dead).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address]);
      expect(readFileSync(`dist/copies/trust-center-${lang}.html`, 'utf8')).not.toContain('../');
      expect(thrown).toEqual([]);
    });

    test('finds its own answers, leads to them and marks the words', async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('/');
      await page.keyboard.type('ISO 22301');
      const result = page.locator('a[data-search-result]').first();
      await expect(result).toBeVisible();
      const target = await result.getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${address}${target}`);
      await expect(page.locator(`${target} h3`).first()).toBeInViewport();
      await expect(page.locator('.search-panel')).toBeHidden();
      expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

      await page.locator('input[type=search]').fill('qzxv');
      await expect(page.locator('[data-search-state=empty]')).toBeAttached();
    });
  });
}

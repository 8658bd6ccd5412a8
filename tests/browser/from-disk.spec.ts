import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type TestInfo, test } from '@playwright/test';
import { serveFolder } from './serve-folder.ts';
import { exceptionsOf, langs, other } from './site.ts';

/** Where a copy of the build may come to lie. Each gives the address of its root, ending in a slash. */
const places = [
  {
    name: 'from disk, in a folder with an awkward name',
    lay: async (info: TestInfo) => {
      const folder = info.outputPath('信任 中心 (v1) #2 100%');
      cpSync('dist', folder, { recursive: true });
      return { root: `${pathToFileURL(folder)}/`, close: async () => {} };
    },
  },
  {
    name: 'on a server, three folders down',
    lay: async (info: TestInfo) => {
      const folder = info.outputPath('served');
      cpSync('dist', join(folder, 'a/b/c'), { recursive: true });
      const { origin, close } = await serveFolder(folder);
      return { root: `${origin}/a/b/c/`, close };
    },
  },
];

const switches = { zh: 'English', en: '中文' };

for (const { name, lay } of places) {
  test.describe(name, () => {
    let root = '';
    let close = async () => {};
    test.beforeEach(async ({ page: _ }, info) => {
      ({ root, close } = await lay(info));
    });
    test.afterEach(() => close());

    for (const lang of langs) {
      test(`the door, a link, the language switch and the way back work in ${lang}`, async ({
        page,
      }) => {
        const thrown = exceptionsOf(page);
        await page.goto(`${root}index.html`);
        await page.locator(`a[data-language=${lang}]`).click();
        await expect(page).toHaveURL(`${root}${lang}/index.html`);
        await page.locator('main a[href$="q/soc-types.html"]').click();
        await expect(page).toHaveURL(`${root}${lang}/q/soc-types.html`);
        await page.getByRole('link', { name: switches[lang], exact: true }).click();
        await expect(page).toHaveURL(`${root}${other(lang)}/q/soc-types.html`);
        await page.locator('header a').first().click();
        await expect(page).toHaveURL(`${root}${other(lang)}/index.html`);
        expect(thrown).toEqual([]);
      });

      test(`search finds, and its result opens, in ${lang}`, async ({ page }) => {
        const thrown = exceptionsOf(page);
        await page.goto(`${root}${lang}/topics/soc.html`);
        const box = page.locator('input[type=search]');
        await box.fill('ISO 22301');
        const result = page.locator('[data-search-state=done] a[data-search-result]').first();
        await expect(result).toBeVisible();
        await box.press('Enter');
        await expect(page).toHaveURL(`${root}${lang}/search.html?q=ISO+22301`);
        const address = await result.evaluate((a: HTMLAnchorElement) => a.href);
        expect(address).toContain(`${root}${lang}/`);
        await result.click();
        await expect(page).toHaveURL(address);
        await expect(page.locator('h1')).toBeVisible();
        expect(thrown).toEqual([]);
      });

      test(`a deep link shows its anchor in ${lang}`, async ({ page }) => {
        await page.goto(`${root}${lang}/iot-soc-terms.html#clause-3-1-3-9`);
        await expect(page.locator('#clause-3-1-3-9')).toBeInViewport();
        await page.getByRole('link', { name: switches[lang], exact: true }).click();
        await expect(page).toHaveURL(`${root}${other(lang)}/iot-soc-terms.html#clause-3-1-3-9`);
        await expect(page.locator('#clause-3-1-3-9')).toBeInViewport();
      });
    }
  });
}

import { expect, type Page, test } from '@playwright/test';
import { exceptionsOf, type Lang, langs, refuseStorage } from './site.ts';

test.describe.configure({ timeout: 90_000 });

/** A browser that has storage turned off altogether, as a setting of Firefox and some app windows do. */
const noStorage = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { value: null }));

/** What is there can be read; nothing more can be written, nor removed. */
const fullStorage = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['setItem', 'removeItem'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }
  });

const refusals = { refused: refuseStorage, 'turned off': noStorage, full: fullStorage };

const words: Record<Lang, { dark: string; system: string; pick: string; open: string }> = {
  zh: { dark: '深色', system: '跟随系统', pick: '加入答案集', open: '查看答案集' },
  en: {
    dark: 'Dark',
    system: 'As the system',
    pick: 'Add to answer pack',
    open: 'Open answer pack',
  },
};

const said = (page: Page) => page.locator('[data-said]');

/** The sentence of the page itself, so that another wording needs no other test. */
async function saysUnkept(page: Page): Promise<void> {
  const unkept = (await said(page).getAttribute('data-unkept')) ?? '';
  expect(unkept.length).toBeGreaterThan(20);
  await expect(said(page)).toHaveText(unkept);
}

for (const [how, refuse] of Object.entries(refusals)) {
  for (const lang of langs) {
    const name = words[lang];

    test(`where storage is ${how}, a chosen scheme holds for the page of ${lang}, which says that it cannot be kept`, async ({
      page,
    }) => {
      const thrown = exceptionsOf(page);
      const paper = () =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.emulateMedia({ colorScheme: 'light' });
      await refuse(page);
      await page.goto(`/${lang}/q/soc-types.html`);
      const light = await paper();
      const dark = page.getByRole('button', { name: name.dark, exact: true });
      await dark.click();
      expect(await paper()).not.toBe(light);
      await expect(dark).toHaveAttribute('aria-pressed', 'true');
      await saysUnkept(page);
      await page.getByRole('button', { name: name.system, exact: true }).click();
      expect(await paper()).toBe(light);
      await expect(dark).toHaveAttribute('aria-pressed', 'false');
      expect(thrown).toEqual([]);
    });

    test(`where storage is ${how}, a pack of ${lang} holds for the page and goes on in its address`, async ({
      page,
    }) => {
      const thrown = exceptionsOf(page);
      await refuse(page);
      await page.goto(`/${lang}/topics/soc.html`);
      const picks = page.locator('main').getByRole('button', { name: name.pick });
      await picks.nth(0).click();
      await expect(picks.nth(0)).toHaveAttribute('aria-pressed', 'true');
      await saysUnkept(page);
      await picks.nth(1).click();
      await expect(picks.nth(0)).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('link', { name: name.open }).first().click();
      await expect(page).toHaveURL(`/${lang}/pack.html#soc-what-is.soc-types`);
      await expect(page.locator('[data-pack-answers] .answer-head h2')).toHaveCount(2);

      // It is not said to be kept, and can be changed all the same.
      await page.locator('[data-do=keep]').click();
      await expect(said(page)).not.toBeEmpty();
      await expect(said(page)).not.toHaveText(/^(已设为|Kept)/);
      await page.locator('[data-pack-list] [data-way=remove]').first().click();
      await expect(page).toHaveURL(`/${lang}/pack.html#soc-types`);
      expect(thrown).toEqual([]);
    });

    test(`where storage is ${how}, recent queries of ${lang} are offered on the page, and not said to be kept`, async ({
      page,
    }) => {
      await refuse(page);
      await page.goto(`/${lang}/search.html`);
      const box = page.locator('input[type=search]');
      await box.fill('SOC 2');
      await box.press('Enter');
      await box.fill('');
      await expect(page.locator('[data-search-results] button').first()).toHaveText('SOC 2');
      const status = page.locator('[data-search-status]');
      await expect(status).toHaveText(/离开本页即清除|gone with this page/);
      await page.locator('[data-search-results] button').last().click();
      await expect(page.locator('[data-search-results] button')).toHaveCount(0);
    });
  }
}

test('what could not be stored comes before what was stored earlier', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/index.html');
  await page.getByRole('button', { name: 'Light', exact: true }).click();
  await fullStorage(page);
  await page.reload();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await saysUnkept(page);
  await page.getByRole('button', { name: 'As the system', exact: true }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-scheme');
});

test('nothing is said where the browser keeps what is chosen', async ({ page }) => {
  await page.goto('/en/q/soc-types.html');
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await page.getByRole('button', { name: words.en.pick }).first().click();
  await expect(said(page)).toBeEmpty();
});

test('the reader’s own pack follows what is picked in the search of its page and in another window', async ({
  page,
  context,
}) => {
  await page.goto('/en/q/soc-types.html');
  await page.getByRole('button', { name: words.en.pick }).first().click();
  await page.goto('/en/pack.html');
  const answers = page.locator('[data-pack-answers] .answer-head h2');
  await expect(answers).toHaveCount(1);
  await page.locator('input[type=search]').fill('ISO 22301');
  await page.locator('[data-search-state=done] [data-pick=iso-22301-why]').click();
  await expect(answers).toHaveCount(2);

  const other = await context.newPage();
  await other.goto('/en/q/privacy-control.html');
  await other.getByRole('button', { name: words.en.pick }).first().click();
  await expect(answers).toHaveCount(3);
  // Its changes still go to the device.
  await page.locator('[data-pack-list] [data-way=remove]').first().click();
  expect(await other.evaluate(() => localStorage.getItem('pack'))).toBe(
    'iso-22301-why.privacy-control',
  );
});

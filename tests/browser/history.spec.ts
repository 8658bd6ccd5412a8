import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { langs } from './site.ts';

test.describe.configure({ timeout: 90_000 });

const box = (page: Page) => page.locator('input[type=search]');
const results = (page: Page) => page.locator('a[data-search-result]');

/** The box, the address and the results all speak of one query. */
async function shows(page: Page, query: string, meant: RegExp): Promise<void> {
  await expect(box(page)).toHaveValue(query);
  await expect.poll(() => new URL(page.url()).searchParams.get('q') ?? '').toBe(query);
  await expect(page.locator('[data-search-state=done]')).toBeVisible();
  await expect(results(page).first()).toHaveAttribute('href', meant);
}

const soc = /soc/;
const mlps = /mlps/;

for (const lang of langs) {
  for (const from of ['http', 'file'] as const) {
    test(`Back and Forward lead from query to query (${lang}, ${from}:)`, async ({ page }) => {
      const at = (path: string) =>
        from === 'http' ? `/${lang}/${path}` : pathToFileURL(resolve('dist', lang, path)).href;
      await page.goto(at('index.html'));
      await page.goto(at('search.html'));
      await box(page).pressSequentially('SOC');
      await box(page).press('Enter');
      await shows(page, 'SOC', soc);
      await box(page).clear();
      await box(page).pressSequentially('MLPS');
      await shows(page, 'MLPS', mlps);
      await box(page).press('Enter');
      await shows(page, 'MLPS', mlps);

      await page.goBack();
      await shows(page, 'SOC', soc);
      await page.goForward();
      await shows(page, 'MLPS', mlps);
      await page.goBack();
      // Neither the letters between nor the emptied box is a step.
      await page.goBack();
      await expect(page).toHaveURL(/index\.html$/);
    });
  }

  test(`a query that came with the address or was left for a result keeps its place (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/index.html`);
    await page.goto(`/${lang}/search.html?q=SOC`);
    await shows(page, 'SOC', soc);
    await box(page).fill('MLPS');
    await shows(page, 'MLPS', mlps);
    await results(page).first().click();
    await expect(page).toHaveURL(/mlps/);
    await page.goBack();
    await shows(page, 'MLPS', mlps);
    await box(page).fill('ISO 22301');
    await shows(page, 'ISO 22301', /iso-22301/);
    await page.goBack();
    await shows(page, 'MLPS', mlps);
    await page.goBack();
    await shows(page, 'SOC', soc);
    await page.goForward();
    await page.goForward();
    await shows(page, 'ISO 22301', /iso-22301/);
  });
}

test('the same query sent twice is one step, and a recent one is a step of its own', async ({
  page,
}) => {
  await page.goto('/en/index.html');
  await page.goto('/en/search.html?q=SOC%20report');
  await shows(page, 'SOC report', soc);
  await box(page).focus();
  await box(page).press('Enter');
  await box(page).press('Enter');
  await box(page).fill('');
  await page.getByRole('button', { name: 'SOC report' }).click();
  await shows(page, 'SOC report', soc);
  await page.goBack();
  await shows(page, 'SOC report', soc);
  await page.goBack();
  await expect(page).toHaveURL(/index\.html$/);
});

test('a query sent before the search has come keeps its place too', async ({ page }) => {
  let come = () => {};
  const waiting = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/search\/search\.[^/]*$/, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('/en/search.html');
  await box(page).fill('SOC');
  await box(page).press('Enter');
  come();
  await shows(page, 'SOC', soc);
  await box(page).fill('MLPS');
  await shows(page, 'MLPS', mlps);
  await page.goBack();
  await shows(page, 'SOC', soc);
});

test('where the browser lets no script change the address, Enter opens the page anew', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['pushState', 'replaceState'] as const) {
      History.prototype[name] = () => {
        throw new DOMException('Not here.', 'SecurityError');
      };
    }
  });
  await page.goto('/en/search.html?q=SOC');
  await shows(page, 'SOC', soc);
  await box(page).fill('MLPS');
  await expect(results(page).first()).toHaveAttribute('href', mlps);
  await page.evaluate(() => {
    location.hash = '#main';
  });
  await expect(box(page)).toHaveValue('MLPS');
  await box(page).press('Enter');
  await shows(page, 'MLPS', mlps);
  await page.goBack();
  await page.goBack();
  await shows(page, 'SOC', soc);
});

test('the filter of the assurance map keeps the anchor, and follows Back and Forward', async ({
  page,
}) => {
  const shown = page.locator('tr[data-of]').filter({ visible: true });
  const scheme = page.locator('select[name=of]');
  await page.goto('/en/assurance.html');
  await scheme.selectOption('iso');
  await expect(shown).toHaveCount(4);
  await page.evaluate(() => {
    location.hash = '#main';
  });
  await scheme.selectOption('soc-1');
  await expect(page).toHaveURL(/assurance\.html\?of=soc-1#main$/);
  await expect(shown).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/assurance\.html\?of=iso$/);
  await expect(shown).toHaveCount(4);
  await expect(scheme).toHaveValue('iso');
  await page.goForward();
  await expect(shown).toHaveCount(1);
  await expect(scheme).toHaveValue('soc-1');
});

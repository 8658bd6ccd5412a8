import { expect, type Page, test } from '@playwright/test';
import { exceptionsOf, langs, other, refuseStorage } from './site.ts';

const choices = { zh: '中文', en: 'English' };
const choose = (page: Page, lang: keyof typeof choices) =>
  page.getByRole('link', { name: choices[lang] }).click();
const atHome = { zh: /\/zh\/(index\.html)?$/, en: /\/en\/(index\.html)?$/ };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const lang of langs) {
      test(`the door leads to ${lang}`, async ({ page }) => {
        await page.goto('/');
        await choose(page, lang);
        await expect(page).toHaveURL(atHome[lang]);
      });
    }
  });
}

for (const lang of langs) {
  test(`the door remembers that ${lang} was chosen`, async ({ page }) => {
    await page.goto('/');
    await choose(page, lang);
    await expect(page).toHaveURL(atHome[lang]);
    await page.goto('about:blank');
    await page.goto('/');
    await expect(page).toHaveURL(atHome[lang]);
    await page.goBack();
    await expect(page).toHaveURL('about:blank');
  });

  test(`the door remembers a switch of a page to ${lang}`, async ({ page }) => {
    await page.goto(`/${other(lang)}/q/soc-types.html`);
    await page.getByRole('link', { name: choices[lang], exact: true }).click();
    await expect(page).toHaveURL(`/${lang}/q/soc-types.html`);
    await page.goto('/');
    await expect(page).toHaveURL(atHome[lang]);
  });
}

const garbage = [
  '',
  'fr',
  '__proto__',
  '"]<script>document.title="taken"</script>',
  'javascript:document.title="taken"',
  '//example.org/',
  '\ud800',
  '中'.repeat(10_000),
];
test('the door ignores garbage in storage', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await page.goto('/');
  await choose(page, 'en');
  await expect(page).toHaveURL(atHome.en);
  for (const value of garbage) {
    await page.evaluate((value) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, value);
    }, value);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname, `with ${value.slice(0, 40)}`).toBe('/');
    await expect(page.getByRole('link', { name: choices.en })).toBeVisible();
    await expect(page).not.toHaveTitle('taken');
  }
  expect(thrown).toEqual([]);
});

test('the door works where the browser refuses storage', async ({ page }) => {
  const thrown = exceptionsOf(page);
  await refuseStorage(page);
  await page.goto('/');
  await choose(page, 'en');
  await expect(page).toHaveURL(atHome.en);
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(new URL(page.url()).pathname).toBe('/');
  expect(thrown).toEqual([]);
});

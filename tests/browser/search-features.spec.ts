import { expect, type Page, test } from '@playwright/test';
import { refuseStorage } from './site.ts';

const box = (page: Page) => page.locator('input[type=search]');
const results = (page: Page) => page.locator('a[data-search-result]');
const inState = (page: Page, state: string) =>
  expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', state);

/** The text that the page has marked (CSS Custom Highlight API). */
const markedOn = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));

test('the search page narrows its results to a part of the site', async ({ page }) => {
  await page.goto('/zh/search.html?q=备份');
  await inState(page, 'done');
  const all = await results(page).count();
  const part = page.getByRole('button', { name: '数据隐私' });
  await part.click();
  await expect(part).toHaveAttribute('aria-pressed', 'true');
  await expect(part).toBeFocused();
  const shown = await results(page).evaluateAll((links) => links.map((link) => link.textContent));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all);
  expect(shown.every((text) => text?.includes('数据隐私'))).toBe(true);
  await page.getByRole('button', { name: '全部' }).click();
  await expect(results(page)).toHaveCount(all);
});

test('queries whose result was opened are offered again, and can be forgotten', async ({
  page,
}) => {
  await page.goto('/en/index.html');
  await box(page).fill('tenant isolation');
  await inState(page, 'done');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/q\//);
  await box(page).focus();
  const recent = page.getByRole('button', { name: 'tenant isolation' });
  await recent.click();
  await expect(box(page)).toHaveValue('tenant isolation');
  await inState(page, 'done');
  await box(page).fill('');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
});

for (const stored of ['{"a":1}', '[1,null,{}]', 'not json', '["<img src=x onerror=alert(1)>"]']) {
  test(`recent queries survive ${stored} in storage`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await page.addInitScript((value) => localStorage.setItem('searches', value), stored);
    await page.goto('/zh/index.html');
    await box(page).focus();
    await box(page).fill('租户隔离');
    await inState(page, 'done');
    await box(page).fill('');
    await inState(page, 'idle');
    expect(dialogs).toEqual([]);
    await expect(page.locator('.search-panel img')).toHaveCount(0);
  });
}

test('the opened page marks the words that were found, shows the first and lets them be unmarked', async ({
  page,
}) => {
  await page.goto('/zh/index.html');
  await box(page).fill('六个月');
  await inState(page, 'done');
  await results(page).first().click();
  await expect(page).toHaveURL(/clause-3-1-8$/);
  const unmark = page.getByRole('button', { name: '清除标记' });
  await expect(unmark).toBeVisible();
  await expect.poll(() => markedOn(page)).toContain('六个月');
  await expect(page.locator('#clause-3-1-8')).toBeInViewport();
  await unmark.click();
  expect(await markedOn(page)).toEqual([]);
  await expect(page).not.toHaveURL(/mark=/);
  await expect(page).toHaveURL(/clause-3-1-8$/);
});

test('Escape unmarks, and a language link leaves the marks behind', async ({ page }) => {
  await page.goto('/en/q/privacy-control.html?mark=encryption');
  await expect.poll(() => markedOn(page)).not.toEqual([]);
  await page.locator('a[data-language=zh]').first().click();
  await expect(page).toHaveURL(/\/zh\/q\/privacy-control\.html$/);
  await page.goBack();
  await expect.poll(() => markedOn(page)).not.toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => markedOn(page)).toEqual([]);
});

for (const mark of [
  '<script>alert(1)</script>',
  '%F0%28',
  'a'.repeat(9000),
  '(((((',
  '%E2%80%AE',
]) {
  test(`a page survives mark=${mark.slice(0, 30)}`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    page.on('dialog', () => thrown.push('dialog'));
    await page.goto(`/zh/q/soc-types.html?mark=${mark}`);
    await expect(page.locator('h1')).toBeVisible();
    expect(thrown).toEqual([]);
  });
}

test('a mistyped word is said to be taken for a similar one', async ({ page }) => {
  await page.goto('/en/search.html?q=encrpytion');
  await inState(page, 'done');
  await expect(page.locator('[data-search-status]')).toContainText('“encryption”');
});

test('what the site does not cover is said so, with a way on and no result', async ({ page }) => {
  await refuseStorage(page);
  await page.goto('/en/search.html?q=football+world+cup');
  await inState(page, 'empty');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('[data-search-status]')).toHaveText('This site does not answer that.');
  await expect(page.locator('[data-search-results] a[href$="not-answered.html"]')).toBeVisible();
});

import { expect, type Page, test } from '@playwright/test';

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a chosen scheme holds on every page, and the system’s can be followed again', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/zh/q/soc-types.html');
  const light = await paper(page);
  await page.getByRole('button', { name: '深色' }).click();
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await expect(page.getByRole('button', { name: '深色' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/en/index.html');
  expect(await paper(page)).toBe(dark);
  await page.goto('/404.html');
  expect(await paper(page)).toBe(dark);
  await page.goto('/en/index.html');
  await page.getByRole('button', { name: 'As the system' }).click();
  expect(await paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
});

test('a chosen scheme is there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('scheme', 'dark');
    new PerformanceObserver(() => {
      Reflect.set(globalThis, 'painted', Reflect.get(globalThis, 'painted') ?? true);
    }).observe({ type: 'paint', buffered: true });
    // The body is drawn only once it is there.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      Reflect.set(globalThis, 'schemeAtBody', document.documentElement.dataset.scheme ?? 'none');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/zh/index.html');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'schemeAtBody'))).toBe('dark');
});

for (const stored of ['purple', '"><img src=x>', '']) {
  test(`a stored scheme "${stored}" is none`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('scheme', value), stored);
    await page.goto('/zh/index.html');
    await expect(page.locator('html')).not.toHaveAttribute('data-scheme');
    await expect(page.getByRole('button', { name: '跟随系统' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
}

test('in forced colours the landing mark, the focus and the marked words can be seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/zh/iot-soc-terms.html#clause-3-1-3-9');
  const target = page.locator(':target');
  const edge = await target.evaluate((element) => {
    const { borderInlineStartStyle, outlineStyle } = getComputedStyle(element);
    return [borderInlineStartStyle, outlineStyle];
  });
  expect(edge.some((style) => style !== 'none')).toBe(true);
  await page.locator('input[type=search]').focus();
  const outline = await page
    .locator(':focus')
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});

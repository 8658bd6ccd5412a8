import { expect, type Page, test } from '@playwright/test';
import { builtIn, faultsOf, langs, refuseStorage } from './site.ts';

test.describe.configure({ timeout: 180_000 });

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

test('where storage is refused, the page follows the system', async ({ page }) => {
  await refuseStorage(page);
  await page.goto('/zh/index.html');
  await expect(page.locator('html')).not.toHaveAttribute('data-scheme');
});

/** Spacing that a reader may force upon a page (WCAG 2.2, 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const lang of langs) {
  test(`the pages of ${lang} bear a reader’s own text spacing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const faults = await faultsOf(page, builtIn(lang), async () => {
      return page.evaluate((styles) => {
        // The policy refuses a style element; what a script makes of styles it allows.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        document.adoptedStyleSheets.push(sheet);
        const wide = document.documentElement.scrollWidth;
        const cut = [
          ...document.querySelectorAll<HTMLElement>('main *, header *, footer *'),
        ].filter(
          (element) =>
            element.checkVisibility() &&
            getComputedStyle(element).overflowY === 'hidden' &&
            // Heads of tables whose columns stand below each other are for screen readers; each cell says its own.
            !element.closest('.hidden, thead') &&
            element.scrollHeight > element.clientHeight + 1,
        );
        return [
          ...(wide > 320 ? [`${wide} px wide`] : []),
          ...cut.map(({ className, tagName }) => `${tagName}.${className} cuts its text`),
        ];
      }, spacing);
    });
    expect(faults).toEqual([]);
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

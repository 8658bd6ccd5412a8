import { expect, type Page, test } from '@playwright/test';
import { linesOf } from './every-page/windows.ts';
import { langs, questionPages } from './site.ts';

/** The fewest characters on the middle one of the lines of running text that read well; the most are in every-page/. */
const fewest = { zh: 32, en: 55 } as const;

for (const lang of langs) {
  test(`a line of ${lang} holds at least ${fewest[lang]} characters`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const lines: number[] = [];
    for (const address of questionPages(lang)) {
      if (lines.length > 20) break;
      await page.goto(address);
      lines.push(...(await page.evaluate(linesOf, lang === 'zh' ? 1 : 2)));
    }
    const sorted = lines.toSorted((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(20);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(fewest[lang]);
  });
}

test('every English name in Chinese text says that it is English, and the other way round', async ({
  page,
}) => {
  await page.goto('/zh/q/soc-types.html');
  await expect(page.locator('.prose [lang=en]', { hasText: 'Internal Control' })).toHaveCount(1);
  await page.goto('/en/glossary.html');
  const faults = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const own = node.parentElement?.closest('[lang], script, style');
      if (/\p{sc=Han}/u.test(node.textContent ?? '') && own?.getAttribute('lang') === 'en')
        found.push(node.textContent ?? '');
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('the Chinese page sets its gaps, trims its punctuation and breaks its headings evenly', async ({
  page,
}) => {
  await page.goto('/zh/q/soc-types.html');
  const styles = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    const { textAutospace, textSpacingTrim, lineBreak } = of('.prose p') as CSSStyleDeclaration &
      Record<'textAutospace' | 'textSpacingTrim', string>;
    return [
      textAutospace,
      textSpacingTrim,
      lineBreak,
      of('h1').textWrap,
      of('td').fontVariantNumeric,
    ];
  });
  expect(styles).toEqual(['normal', 'trim-start', 'strict', 'balance', 'lining-nums tabular-nums']);
});

const note = (page: Page) => page.locator('.term-note');

for (const lang of langs) {
  test(`a term of ${lang} is explained beside it by pointer and keyboard, and Escape leads back`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/q/soc-types.html`);
    const term = page.locator('.verdict .term', { hasText: 'AICPA' });
    await term.click();
    await expect(note(page)).toBeVisible();
    await expect(note(page)).toContainText('American Institute of Certified Public Accountants');
    // It stays while it is read, wherever the pointer goes.
    await page.mouse.move(0, 0);
    await expect(note(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note(page)).toBeHidden();
    await expect(term).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(note(page)).toBeFocused();
    const [word, box] = [await term.boundingBox(), await note(page).boundingBox()];
    expect(Math.abs((box?.y ?? 0) - (word?.y ?? 0) - (word?.height ?? 0))).toBeLessThan(20);
    await page.keyboard.press('Tab');
    await expect(note(page).locator('a')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/glossary\.html#aicpa$/);
  });

  test(`on a telephone the note of ${lang} stays within the window`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${lang}/q/privacy-tenant-isolation.html`);
    for (const term of await page.locator('.term').all()) {
      await term.click();
      const box = await note(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      await page.keyboard.press('Escape');
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to its note at the end of the page', async ({ page }) => {
    await page.goto('/zh/q/soc-types.html');
    await page.locator('.verdict .term', { hasText: 'AICPA' }).click();
    await expect(page.locator('#term-aicpa')).toBeInViewport();
    await expect(page.locator('#term-aicpa')).toContainText('美国注册会计师协会');
  });
});

import { expect, type Page, test } from '@playwright/test';
import { builtPages, faultsOf, langs, questionPages } from './site.ts';

test.describe.configure({ timeout: 120_000 });

/** Characters on a full line of running text: the fewest and the most that read well. */
const measures = { zh: [32, 38], en: [55, 75] } as const;

/** How many characters stand on each line but the last of the longer paragraphs; runs on the page. */
function linesOf(): number[] {
  const range = document.createRange();
  return [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
    const lines = new Map<number, number>();
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode() as Text; node; node = texts.nextNode() as Text) {
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (!box) continue;
        // Half a width for what is not Chinese, so that lines of both can be compared.
        const wide = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u.test(node.data[at] ?? '');
        const line = Math.round(box.bottom / 12);
        lines.set(line, (lines.get(line) ?? 0) + (wide ? 1 : 0.5));
      }
    }
    return [...lines.values()].slice(0, -1);
  });
}

for (const lang of langs) {
  test(`a line of ${lang} holds ${measures[lang].join(' to ')} characters`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const lines: number[] = [];
    await faultsOf(page, questionPages(lang), async () => {
      lines.push(...(await page.evaluate(linesOf)));
      return [];
    });
    const sorted = lines
      .map((count) => (lang === 'en' ? count * 2 : count))
      .toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    expect(sorted.length).toBeGreaterThan(20);
    expect(middle).toBeGreaterThanOrEqual(measures[lang][0]);
    expect(sorted.at(-1)).toBeLessThanOrEqual(measures[lang][1] + 3);
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

test('no space is typed between Chinese and what is not: the style sheet sets the gap', async ({
  page,
}) => {
  const pages = builtPages.filter((address) => address.startsWith('/zh/') && !/book/.test(address));
  expect(pages.length).toBeGreaterThan(30);
  const faults = await faultsOf(page, pages, () =>
    page.evaluate(() => {
      const gap = /\p{sc=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{sc=Han}|\p{sc=Han} +$/u;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (
          node.parentElement?.closest('script, style, pre, code, option, [lang=en], .term-notes dt')
        )
          continue;
        // Parted are a clause's number and its title, the elements of a standard's title, and, above, the names of a term.
        const text = (node.textContent ?? '').replace(/^[\d.]+ /, '').replace(/《[^》]*》/g, '');
        const [fault] = gap.exec(text) ?? [];
        if (fault) found.push(`“${fault}” in “${text.slice(0, 40)}”`);
      }
      return found;
    }),
  );
  expect(faults).toEqual([]);
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

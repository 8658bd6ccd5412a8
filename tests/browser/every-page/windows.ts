import type { Page } from '@playwright/test';
import type { Lang } from '../site.ts';

// 320 px is also what a window of 1280 px shows at 400 % zoom.
const widths = [320, 390, 768, 1280, 1440, 1920];
/** The smallest type that a telephone may show in a picture, in CSS pixels. */
const smallest = 11;
/** Spacing that a reader may force upon a page (WCAG 2.2, 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
/** The most characters on a line of running text that read well; the last word may go beyond by three. */
const longest = { zh: 38 + 3, en: 75 + 3 } as const;

/** What does not fit or cannot be read in windows of any width. */
export async function unfit(page: Page, lang: Lang, isQuestion: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${wide} px wide in a window of ${width}`);
    if (width === 320) found.push(...(await page.evaluate(cutBySpacing, spacing)));
    if (width === 390) {
      found.push(...(await page.evaluate(unreadablePictures, smallest)));
      if (isQuestion) found.push(...(await lowVerdict(page)));
    }
    if (width === 1440 && isQuestion) {
      const lines = await page.evaluate(linesOf, lang === 'zh' ? 1 : 2);
      const long = lines.filter((line) => line > longest[lang]);
      found.push(...long.map((line) => `a line holds ${line} characters`));
    }
  }
  return found;
}

/** The verdict stands on the first screen of a telephone. */
async function lowVerdict(page: Page): Promise<string[]> {
  const box = await page.locator('[data-answer]').boundingBox();
  const bottom = box ? Math.ceil(box.y + box.height) : Number.POSITIVE_INFINITY;
  return bottom <= 844 ? [] : [`the short answer ends at ${bottom} px`];
}

/** What a reader’s own text spacing cuts off or pushes out; runs on the page. */
function cutBySpacing(styles: string): string[] {
  // The policy refuses a style element; what a script makes of styles it allows.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const wide = document.documentElement.scrollWidth;
  const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
    (element) =>
      element.checkVisibility() &&
      getComputedStyle(element).overflowY === 'hidden' &&
      // Heads of tables whose columns stand below each other are for screen readers; each cell says its own.
      !element.closest('.hidden, thead') &&
      element.scrollHeight > element.clientHeight + 1,
  );
  document.adoptedStyleSheets.pop();
  return [
    ...(wide > 320 ? [`${wide} px wide with more spacing`] : []),
    ...cut.map(({ className, tagName }) => `${tagName}.${className} cuts its text`),
  ];
}

/** Pictures whose text is too small, or that refer to ids, which a page of many answers would repeat; runs on the page. */
function unreadablePictures(smallest: number): string[] {
  const found: string[] = [];
  for (const picture of document.querySelectorAll('[data-picture]')) {
    const name = picture.getAttribute('data-picture');
    for (const element of picture.querySelectorAll('*')) {
      for (const { name: attribute, value } of element.attributes) {
        if (
          /^aria-(labelledby|describedby|controls)$|^(for|headers|style)$/.test(attribute) ||
          value.includes('url(#')
        )
          found.push(`${name} has ${attribute}="${value}"`);
      }
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (own && element.getClientRects().length > 0) {
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < smallest) found.push(`${name} sets ${element.textContent} in ${size} px`);
      }
    }
  }
  return found;
}

/**
 * How many characters stand on each line but the last of the longer paragraphs, what is not Chinese counted in
 * widths of half a character, times `scale`; runs on the page.
 */
export function linesOf(scale: number): number[] {
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
        lines.set(line, (lines.get(line) ?? 0) + (wide ? 1 : 0.5) * scale);
      }
    }
    return [...lines.values()].slice(0, -1);
  });
}

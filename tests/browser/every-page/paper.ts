import type { Page } from '@playwright/test';

/** The width of the text on A4 between margins of 18 mm, in CSS pixels. */
export const paper = { width: 657, height: 970 };

/** What a page loses on paper, or prints though only a screen can use it. */
export async function misprints(page: Page): Promise<string[]> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].some((part) => part.checkVisibility());
    const faults: string[] = [];
    // The door and the error pages are for screens.
    if (/^\/(zh|en)\/(?!404\.html)/.test(location.pathname)) {
      const left = ['input[type=search]', 'header nav', 'header a[hreflang]', 'footer nav'];
      faults.push(...left.filter(seen).map((part) => `prints ${part}`));
      // A pack has the title that its maker gave it.
      if (!seen('header > a, .book-cover h1, [data-pack-title]'))
        faults.push('does not print the name');
    }
    const cut = [...document.querySelectorAll<HTMLElement>('body, main *')].filter((part) => {
      const clips = getComputedStyle(part).overflowX !== 'visible' || part === document.body;
      return clips && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1;
    });
    return [
      ...faults,
      ...cut.map(({ tagName, scrollWidth }) => `${tagName} is ${scrollWidth} px wide on A4`),
    ];
  });
  await page.emulateMedia({ media: 'screen' });
  return found;
}

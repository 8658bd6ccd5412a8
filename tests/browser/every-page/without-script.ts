import type { Page } from '@playwright/test';

/** What only a script can fill or use: results, the guess of the error page, what copies, filters, the reader's clock. */
const scripted =
  '.search-panel, [data-nearest], [data-share-bar], [data-assurance-filter], [data-review-by]';
/** What is shown elsewhere: what the reader unfolds, the contents list of wide windows, the column's name of narrow ones, the note for those whose link names what has moved. */
const elsewhere = 'details:not([open]) > :not(summary), .rail, .who, .moved-note:not(:target)';

/** What the page without JavaScript hides, or says otherwise than the page with it. Takes from both what only a script can use. */
export async function lostWithoutScript(plain: Page, full: Page): Promise<string[]> {
  const found = await plain.locator('main').evaluate(hiddenTexts, `${scripted}, ${elsewhere}`);
  const [without, within] = await Promise.all([plain, full].map(textOf));
  return without === within ? found : [...found, 'reads differently'];
}

/** The texts of a page that cannot be seen. */
function hiddenTexts(main: Element, unseen: string): string[] {
  const seen: string[] = [];
  const hidden: string[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim();
    const parent = texts.currentNode.parentElement;
    if (!text || !parent || parent.closest(`script, style, template, ${unseen}`)) continue;
    const visible = parent.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
    (visible ? seen : hidden).push(`hides “${text.slice(0, 30)}”`);
  }
  return seen.length > 0 ? hidden : ['shows no text'];
}

/** What a reader reads on the page, without what only a script can use. */
async function textOf(page: Page): Promise<string> {
  await page.locator('main').evaluate((main, scripted) => {
    for (const part of main.querySelectorAll(scripted)) part.remove();
  }, scripted);
  return `${await page.locator('main').allInnerTexts()}`;
}

import { expect, type Page, test } from '@playwright/test';
import { builtIn, faultsOf, langs, topics } from './site.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ javaScriptEnabled: false });

/** What only a script can fill or use: results, the guess of the error page, what copies, filters, the reader's clock. */
const scripted =
  '.search-panel, [data-nearest], [data-share-bar], [data-assurance-filter], [data-review-by]';
const scriptedPages = /^\/404\.html$|\/(search|pack)\.html$/;
/** What is shown elsewhere: what the reader unfolds, the contents list of wide windows, the column's name of narrow ones. */
const elsewhere = 'details:not([open]) > :not(summary), .rail, .who';

/** The texts of a page that cannot be seen. */
const hiddenTexts = (main: HTMLElement, unseen: string): string[] => {
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
};

/** What a reader reads on the page, without what only a script can use. */
async function textOf(page: Page, scripted: string): Promise<string> {
  await page.locator('main').evaluate((main, scripted) => {
    for (const part of main.querySelectorAll(scripted)) part.remove();
  }, scripted);
  return `${await page.locator('main').allInnerTexts()}`;
}

for (const lang of langs) {
  const unseen = `${scripted}, ${elsewhere}`;
  test(`the pages of ${lang} hide no text and read the same as with JavaScript`, async ({
    browser,
    page,
    baseURL,
  }) => {
    const scripting = await browser.newPage({ javaScriptEnabled: true });
    const faults = await faultsOf(page, builtIn(lang), async (address) => {
      if (scriptedPages.test(address)) return [];
      const found = await page.locator('main').evaluate(hiddenTexts, unseen);
      await scripting.goto(`${baseURL}${address}`);
      const [plain, full] = await Promise.all(
        [page, scripting].map((tab) => textOf(tab, scripted)),
      );
      return plain === full ? found : [...found, 'reads differently'];
    });
    await scripting.context().close();
    expect(faults).toEqual([]);
  });

  test(`the search box of ${lang} leads to a page that lists the topics`, async ({ page }) => {
    await page.goto(`/${lang}/q/soc-types.html`);
    const box = page.locator('input[type=search]');
    await box.fill('SOC');
    await box.press('Enter');
    await expect(page).toHaveURL(`/${lang}/search.html?q=SOC`);
    for (const topic of topics) {
      await expect(page.locator(`main a[href$="topics/${topic}.html"]`)).toBeVisible();
    }
    await page.locator('main a[href$="topics/soc.html"]').click();
    await expect(page).toHaveURL(`/${lang}/topics/soc.html`);
  });
}

import { expect, type Locator, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { builtIn, faultsOf, langs, questionPages, topics } from './site.ts';

test.describe.configure({ timeout: 120_000 });

/** The width of the text on A4 between margins of 18 mm, in CSS pixels. */
const paper = { width: 657, height: 970 };

/** Of what is shown: a notice waits hidden for its day. */
const texts = async (blocks: Locator) =>
  (await blocks.filter({ visible: true }).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );

async function toPaper(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
}

for (const lang of langs) {
  test(`on paper the pages of ${lang} keep their name and lose what only a screen can use`, async ({
    page,
  }) => {
    await toPaper(page);
    const own = builtIn(lang).filter((address) => address.startsWith(`/${lang}/`));
    const faults = await faultsOf(page, own, () =>
      page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)].some((part) => part.checkVisibility());
        const left = ['input[type=search]', 'header nav', 'header a[hreflang]', 'footer nav']
          .filter(seen)
          .map((part) => `prints ${part}`);
        // A pack has the title that its maker gave it; the error page is for screens.
        if (
          !seen('header > a, .book-cover h1, [data-pack-title]') &&
          !location.pathname.endsWith('/404.html')
        )
          left.push('does not print the name');
        return left;
      }),
    );
    expect(faults).toEqual([]);
  });

  test(`nothing on the pages of ${lang} is cut off by the edge of A4`, async ({ page }) => {
    await toPaper(page);
    const faults = await faultsOf(page, builtIn(lang), () =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll<HTMLElement>('body, main *')].filter((part) => {
          const clips = getComputedStyle(part).overflowX !== 'visible' || part === document.body;
          return clips && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1;
        });
        return cut.map(({ tagName, scrollWidth }) => `${tagName} is ${scrollWidth} px wide`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test(`the first sheet of the home page of ${lang} holds its opening and the schemes`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/index.html`);
    const task = getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })) });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    const printed = items.map((item) => ('str' in item ? item.str : '')).join('');
    const dense = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
    const schemes = page.locator('main figcaption, main figure dt');
    for (const part of [schemes.first(), schemes.last()]) {
      expect(dense(printed)).toContain(dense((await part.textContent()) ?? ''));
    }
  });

  for (const topic of topics) {
    test(`the topic ${topic} of ${lang} prints every one of its answers in full`, async ({
      page,
    }) => {
      await toPaper(page);
      const blocks =
        'article :is(h1, h2, p, li, th, td, dt, dd, pre, caption):not(.see-also *, .side)';
      const own = questionPages(lang).filter((address) => address.includes(`/q/${topic}`));
      const answers: string[] = [];
      for (const address of own) {
        await page.goto(address);
        answers.push(...(await texts(page.locator(blocks))));
      }
      await page.goto(`/${lang}/topics/${topic}.html`);
      const printed = (await texts(page.locator('main'))).join();
      expect(own.length).toBeGreaterThan(1);
      expect(answers.filter((text) => !printed.includes(text))).toEqual([]);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    });
  }
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Links to other places of the book, but for terms, which the glossary has in order, and clauses that name themselves. */
const leading = '.book-entry a[href^="#"]:not(.term, .number, .anchor)';
/** Numbers move text, which moves numbers; a book whose numbers still move after so many printings never rests. */
const most = 6;

/**
 * Prints a book page of `dist/` to a tagged PDF with bookmarks. Browsers cannot tell on which page a link ends, so it is
 * printed until the numbers beside its links are those that the printing shows. `day`, as `YYYY-MM-DD`, is the date the
 * file gives as its own: that of the content, not of the printing.
 */
export async function printBook(browser: Browser, file: string, day: string): Promise<Uint8Array> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(pathToFileURL(resolve('dist', file)).href);
  const anchors = await page.evaluate((leading) => {
    // Paper knows no clock: it gives the day by which an answer is to be reviewed, and no judgement of the day of printing.
    for (const judged of document.querySelectorAll('[data-review-by]')) judged.remove();
    for (const link of document.querySelectorAll<HTMLAnchorElement>(leading))
      link.dataset.printedOn = decodeURIComponent(link.hash.slice(1));
    return [...document.querySelectorAll<HTMLElement>('[data-page-of], [data-printed-on]')].map(
      ({ dataset }) => dataset.pageOf ?? dataset.printedOn ?? '',
    );
  }, leading);
  let shown: number[] = anchors.map(() => 100);
  for (let printing = 1; printing <= most; printing++) {
    await page.evaluate((numbers) => {
      const places = document.querySelectorAll<HTMLElement>('[data-page-of], [data-printed-on]');
      for (const [i, place] of places.entries()) {
        if ('printedOn' in place.dataset) place.dataset.printedOn = String(numbers[i]);
        else place.textContent = String(numbers[i]);
      }
    }, shown);
    const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const numbers = await pageNumbers(printed, anchors);
    if (numbers.every((number, i) => number === shown[i])) {
      await page.close();
      return dated(printed, day);
    }
    shown = numbers;
  }
  throw new Error(`${file}: the page numbers still change after ${most} printings.`);
}

/** The page that each anchor stands on, counted from 1. Throws where an anchor is on none. */
async function pageNumbers(pdf: Uint8Array, anchors: readonly string[]): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const numbers = new Map<string, number>();
  for (const anchor of new Set(anchors)) {
    const target = (await document.getDestination(anchor))?.[0];
    if (!target) throw new Error(`The printed book has no page for "${anchor}".`);
    numbers.set(anchor, (await document.getPageIndex(target)) + 1);
  }
  await task.destroy();
  return anchors.map((anchor) => numbers.get(anchor) ?? 0);
}

/** With this day in place of the time of printing, which has the same length: every offset in the file stays right. */
function dated(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const date = `${day.replaceAll('-', '')}000000`;
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${date}`),
    'latin1',
  );
}

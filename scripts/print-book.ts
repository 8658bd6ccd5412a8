import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Prints a book page of `dist/` to a tagged PDF with bookmarks. Browsers cannot count pages in a contents list, so it is
 * printed twice: the second time with the numbers that the first has shown. `day`, as `YYYY-MM-DD`, is the date the
 * file gives as its own: that of the content, not of the printing.
 */
export async function printBook(browser: Browser, file: string, day: string): Promise<Uint8Array> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(pathToFileURL(resolve('dist', file)).href);
  const print = () => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const anchors = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(
      ({ dataset }) => dataset.pageOf ?? '',
    ),
  );
  const numbers = await pageNumbers(await print(), anchors);
  await page.evaluate((numbers) => {
    for (const [i, place] of document.querySelectorAll('[data-page-of]').entries()) {
      place.textContent = String(numbers[i]);
    }
  }, numbers);
  const printed = await print();
  await page.close();
  return dated(printed, day);
}

/** The page that each anchor stands on, counted from 1. Throws where an anchor is on none. */
async function pageNumbers(pdf: Uint8Array, anchors: readonly string[]): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const numbers: number[] = [];
  for (const anchor of anchors) {
    const target = (await document.getDestination(anchor))?.[0];
    if (!target) throw new Error(`The printed book has no page for "${anchor}".`);
    numbers.push((await document.getPageIndex(target)) + 1);
  }
  await task.destroy();
  return numbers;
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

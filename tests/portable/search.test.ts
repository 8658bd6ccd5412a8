import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Query } from '../../scripts/evaluation.ts';
import { browsers } from './browsers.ts';
import { type Laid, places } from './places.ts';

const golden = 'tests/search/golden-queries.json';
const [server, , disk] = Object.values(places);

let browser: Browser;
let laid: Laid[] = [];
beforeAll(async () => {
  browser = (await browsers.Chromium?.()) as Browser;
  laid = [await server?.(), await disk?.()].filter((place) => place !== undefined);
});
afterAll(async () => {
  await browser?.close();
  for (const { remove } of laid) await remove();
});

/** What each query finds, typed in turn on the search page of its language, as addresses from the root, in the order shown. */
async function foundAt(root: string, queries: readonly Query[]): Promise<string[][]> {
  const page = await browser.newPage();
  const found = new Map<Query, string[]>();
  for (const [lang, asked] of Map.groupBy(queries, ({ lang }) => lang)) {
    await page.goto(`${root}${lang}/search.html`);
    // The script of search is on its way once a reader means to search.
    await page.focus('input[type=search]');
    await page.waitForSelector('site-search[data-open]');
    for (const query of asked) {
      // What is typed puts the list into the state of loading at once.
      await page.$eval(
        'input[type=search]',
        (box, q) => {
          (box as HTMLInputElement).value = q;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        query.q,
      );
      await page.waitForSelector(':is([data-search-state=done], [data-search-state=empty])');
      const links = await page.$$eval('main a[data-search-result]', (all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      found.set(
        query,
        links.map((href) => href.slice(root.length)),
      );
    }
  }
  await page.close();
  return queries.map((query) => found.get(query) ?? expect.fail(`${query.q} was not asked.`));
}

test('every golden query finds the same from disk as from a server, in the same order', async () => {
  const queries: Query[] = JSON.parse(readFileSync(golden, 'utf8'));
  expect(queries.length).toBeGreaterThan(50);
  const found: string[][][] = [];
  for (const { root } of laid) found.push(await foundAt(root, queries));
  const [served, fromDisk] = found;
  expect(served?.filter((answers) => answers.length > 0).length).toBeGreaterThan(50);
  expect(fromDisk).toEqual(served);
});

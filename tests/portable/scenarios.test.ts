import type { Browser, Page } from 'puppeteer-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  test as everywhere,
  expect,
} from 'vitest';
import { lacks } from '../needs.ts';
import { browsers } from './browsers.ts';
import { places } from './places.ts';

const other = { zh: 'en', en: 'zh' } as const;
/** How long a slow machine may take for what comes of itself. */
const patient = { timeout: 30_000 };
const queries = { zh: '六个月', en: 'six months' };

describe.each(Object.keys(browsers))('in %s', (name) => {
  const test = everywhere.skipIf(name === 'Firefox' && lacks('firefox'));
  let browser: Browser;
  beforeAll(async () => {
    browser = (await browsers[name]?.()) as Browser;
  });
  afterAll(() => browser?.close());

  describe.each(Object.keys(places))('%s', (place) => {
    let root = '';
    let remove = async () => {};
    let page: Page;
    let thrown: string[] = [];

    beforeAll(async () => {
      ({ root, remove } = (await places[place]?.()) ?? { root, remove });
    });
    afterAll(() => remove());
    beforeEach(async () => {
      page = await (await browser.createBrowserContext()).newPage();
      thrown = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
    });
    afterEach(async () => {
      await page.browserContext().close();
      expect(thrown).toEqual([]);
    });

    const follow = async (selector: string, leadsTo: string) => {
      await page.locator(selector).click();
      await expect.poll(() => page.url(), patient).toBe(root + leadsTo);
      // While one page fades into the next, a click reaches neither.
      await page.waitForFunction(
        () => document.readyState === 'complete' && !Reflect.get(document, 'activeViewTransition'),
      );
    };
    const isSeen = (selector: string) =>
      expect
        .poll(
          () =>
            page.evaluate((of) => {
              const box = document.querySelector(of)?.getBoundingClientRect();
              return box !== undefined && box.bottom > 0 && box.top < innerHeight;
            }, selector),
          patient,
        )
        .toBe(true);

    for (const lang of ['zh', 'en'] as const) {
      test(`the door, links, pictures, styles and the language switch work in ${lang}`, async () => {
        await page.goto(`${root}index.html`);
        await follow(`a[data-language=${lang}]`, `${lang}/index.html`);
        await follow('main a[href$="q/soc-types.html"]', `${lang}/q/soc-types.html`);
        await follow(
          `.masthead a[data-language=${other[lang]}]`,
          `${other[lang]}/q/soc-types.html`,
        );
        await follow('header a', `${other[lang]}/index.html`);
        const { styled, broken } = await page.evaluate(() => ({
          styled: getComputedStyle(document.body).getPropertyValue('--paper') !== '',
          broken: [...document.images].filter((image) => image.complete && !image.naturalWidth)
            .length,
        }));
        expect({ styled, broken }).toEqual({ styled: true, broken: 0 });
      });

      test(`a deep link shows its anchor, and the switch keeps it, in ${lang}`, async () => {
        await page.goto(`${root}${lang}/iot-soc-terms.html#clause-3-1-3-9`);
        await isSeen('#clause-3-1-3-9');
        await follow(
          `.masthead a[data-language=${other[lang]}]`,
          `${other[lang]}/iot-soc-terms.html#clause-3-1-3-9`,
        );
        await isSeen('#clause-3-1-3-9');
      });

      test(`search finds, has an address, and its result opens with the words marked, in ${lang}`, async () => {
        await page.goto(`${root}${lang}/topics/soc.html`);
        await page.locator('input[type=search]').fill(queries[lang]);
        await page.locator('[data-search-state=done] a[data-search-result]').wait();
        await page.keyboard.press('Enter');
        await expect
          .poll(() => page.url(), patient)
          .toBe(
            `${root}${lang}/search.html?q=${encodeURIComponent(queries[lang]).replace('%20', '+')}`,
          );
        const first = 'main [data-search-state=done] a[data-search-result]';
        await page.locator(first).wait();
        const address = await page.$eval(first, (link) => (link as HTMLAnchorElement).href);
        expect(address).toContain(`${root}${lang}/`);
        await page.locator(first).click();
        await expect.poll(() => page.url(), patient).toBe(address);
        await expect
          .poll(
            () =>
              page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String).join(' ')),
            patient,
          )
          .toContain(queries[lang]);
      });
    }
  });
});

import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { hostileValues } from './hostile-values.ts';

// Chromium lets a page change its address 200 times in ten seconds, unless it is told not to.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-ipc-flooding-protection'],
  },
  locale: 'en-GB',
});
/** 5,000 in all: most on pages that read an address again whenever it changes, some on pages that read it once. */
const counts = {
  pack: 2000,
  languages: 1700,
  anchors: 830,
  queries: 200,
  mark: 60,
  search: 10,
  short: 60,
  missing: 80,
  assurance: 30,
  door: 30,
};
test('5,000 values are tried', () => {
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(5000);
});

/** What a value has brought about and must not: dialogs, exceptions, errors, requests for what the site does not have. */
async function watched(page: Page, baseURL: string | undefined): Promise<string[]> {
  const faults: string[] = [];
  const fault = (text: string) => faults.push(text.slice(0, 300));
  await page.addInitScript(`globalThis.attacks = ${hostileValues}`);
  page.on('dialog', (dialog) => {
    fault(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => fault(`exception: ${error.stack}`));
  page.on('console', (message) => {
    // Of the page that says so.
    if (/responded with a status of 404/.test(message.text())) return;
    if (message.type() === 'error' || /policy|trusted/i.test(message.text()))
      fault(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    const own = request.isNavigationRequest() || existsSync(`dist${pathname}`);
    if (origin !== baseURL || !own) fault(`request: ${request.url()}`);
  });
  return faults;
}

declare global {
  var attacks: (seed: number, count: number, longest?: number) => string[];
}

const markup =
  'script, iframe, object, embed, img, base, style, fuzzed, [onerror], [onload], [onclick]';

/** Tries values on a page that reads its address again, and returns those that have added an element to it. */
async function tryInPlace(
  page: Page,
  seed: number,
  count: number,
  act: 'hash' | 'language',
): Promise<string[]> {
  return page.evaluate(
    async ({ seed, count, act }) => {
      const elements = () => document.body.querySelectorAll('*').length;
      const faults: string[] = [];
      const link = document.querySelector<HTMLAnchorElement>('a[data-language]');
      const path = link?.pathname;
      link?.addEventListener('click', (event) => event.preventDefault());
      const before = elements();
      for (const value of globalThis.attacks(seed, count)) {
        if (act === 'hash') {
          const address = location.href;
          location.hash = value;
          if (location.href !== address)
            await new Promise((done) => addEventListener('hashchange', done, { once: true }));
        } else {
          history.replaceState(null, '', `?q=${value}#${value}`);
          link?.click();
          if (link?.origin !== location.origin || link.pathname !== path)
            faults.push(`leads to ${link?.href.slice(0, 200)}`);
        }
        if (elements() !== before) faults.push(`adds elements: ${value.slice(0, 200)}`);
      }
      return faults;
    },
    { seed, count, act },
  );
}

test('a pack, whatever its address names', async ({ page, baseURL }) => {
  const faults = await watched(page, baseURL);
  await page.goto('/en/pack.html');
  faults.push(...(await tryInPlace(page, 1, counts.pack, 'hash')));
  expect(faults).toEqual([]);
  // It still works.
  await page.evaluate(() => {
    location.hash = 'soc-types';
  });
  await expect(page.locator('[data-pack-answers] article')).toHaveCount(1);
});

test('the way to the other language, whatever address it takes along', async ({
  page,
  baseURL,
}) => {
  const faults = await watched(page, baseURL);
  await page.goto('/zh/q/soc-types.html');
  faults.push(...(await tryInPlace(page, 2, counts.languages, 'language')));
  expect(faults).toEqual([]);
});

test('a page, whatever anchor it is asked for', async ({ page, baseURL }) => {
  const faults = await watched(page, baseURL);
  await page.goto('/en/q/privacy-control.html');
  faults.push(...(await tryInPlace(page, 3, counts.anchors, 'hash')));
  expect(faults).toEqual([]);
});

test('the search page, whatever query the reader comes back to', async ({ page, baseURL }) => {
  const faults = await watched(page, baseURL);
  await page.goto('/en/search.html?q=SOC');
  await expect(page.locator('[data-search-state=done]')).toBeVisible();
  const found = await page.evaluate(
    async ({ seed, count, markup }) => {
      const faults: string[] = [];
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      const answers = [...document.querySelectorAll('.search-panel, [data-unmark]')];
      const within = () =>
        answers.reduce((sum, part) => sum + part.querySelectorAll('*').length, 0);
      const others = () => document.body.querySelectorAll('*').length - within();
      const usual = others();
      for (const value of globalThis.attacks(seed, count, 1500)) {
        history.replaceState(null, '', `?q=${value}#${value}`);
        dispatchEvent(new PopStateEvent('popstate'));
        const late = Date.now() + 15_000;
        while (list?.dataset.searchState === 'loading' && Date.now() < late)
          await new Promise((again) => setTimeout(again, 5));
        if (!/^(done|empty|idle)$/.test(list?.dataset.searchState ?? ''))
          faults.push(`no answer to ${value.slice(0, 200)}`);
        if (answers.some((part) => part.querySelector(markup)))
          faults.push(`markup in the answer to ${value.slice(0, 200)}`);
        if (others() !== usual) faults.push(`adds elements: ${value.slice(0, 200)}`);
      }
      return faults;
    },
    { seed: 4, count: counts.queries, markup },
  );
  faults.push(...found);
  expect(faults).toEqual([]);
});

/** How a page that reads its address once is asked, and how it stands when it has answered. */
interface Kind {
  name: keyof typeof counts;
  /** The address with `*` in place of the value. */
  address: string;
  /** Where the answer stands, which varies. */
  answer?: string;
  /** Matches once the page has answered. */
  done: string;
  /** What the device remembers, beside the address. */
  remembered?: string;
}
const kinds: Kind[] = [
  { name: 'mark', address: '/en/legal-notice.html?mark=*#*', done: 'head > script[src*=actions]' },
  {
    name: 'search',
    address: '/en/search.html?q=*#*',
    answer: '.search-panel, [data-unmark]',
    done: '[data-search-results]:not([data-search-state=loading])',
  },
  { name: 'short', address: '/q/soc-what-is.html?x=*#*', done: 'html[lang=en] article' },
  { name: 'missing', address: '/en/*', done: 'body.not-found' },
  { name: 'assurance', address: '/en/assurance.html?of=*&need=*#*', done: '.masthead' },
  { name: 'door', address: '/index.html?x=*#*', done: 'a[data-language]', remembered: 'language' },
];

for (const [i, { name, address, answer = '', done, remembered = '' }] of kinds.entries()) {
  test(`${address} of ${name}, whatever stands in its place`, async ({ page, baseURL }) => {
    const faults = await watched(page, baseURL);
    await page.route('**/frame-for-tests', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('/frame-for-tests');
    const found = await page.evaluate(
      async ({ seed, count, address, answer, done, remembered, markup }) => {
        const faults: string[] = [];
        /** How many elements the body of the page has for a value, its answer aside. */
        const elementsFor = async (value: string) => {
          if (remembered) localStorage.setItem(remembered, value);
          const frame = document.createElement('iframe');
          frame.src = address.replaceAll('*', () => value);
          document.body.replaceChildren(frame);
          const late = Date.now() + 15_000;
          for (;;) {
            const page = frame.contentDocument;
            if (page?.readyState === 'complete' && page.querySelector(done)) break;
            if (Date.now() > late) {
              faults.push(`no answer to ${value.slice(0, 200)} at ${page?.URL.slice(0, 200)}`);
              break;
            }
            await new Promise((again) => setTimeout(again, 5));
          }
          const page = frame.contentDocument?.body as HTMLElement;
          const parts = answer === '' ? [] : [...page.querySelectorAll(answer)];
          if (parts.some((part) => part.querySelector(markup)))
            faults.push(`markup in the answer to ${value.slice(0, 200)}`);
          const within = parts.reduce((sum, part) => sum + part.querySelectorAll('*').length, 0);
          return page.querySelectorAll('*').length - within;
        };
        const usual = await elementsFor('nothing');
        // Servers take no request of 100 KB.
        for (const value of globalThis.attacks(seed, count, 1500)) {
          // Browsers take line breaks out of an address, and refuse frames whose address has them beside a `<`.
          const flat = value.replace(/[\t\r\n]/g, '');
          // Below a folder, what is an address of its own.
          const asked = address.endsWith('/*')
            ? `x${encodeURIComponent(flat.toWellFormed())}`
            : flat;
          if ((await elementsFor(asked)) !== usual)
            faults.push(`adds elements: ${value.slice(0, 200)}`);
        }
        return faults;
      },
      { seed: 10 + i, count: counts[name], address, answer, done, remembered, markup },
    );
    faults.push(...found);
    expect(faults).toEqual([]);
  });
}

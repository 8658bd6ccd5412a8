import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import { findChromium } from './chromium.ts';
import { commandLine } from './command-line.ts';

commandLine({
  does: 'Measures the search in bytes, requests and times.',
  calls: ['npm run bench:search'],
});

/**
 * Measures the search in Chromium on an emulated slow connection, nothing cached, beside stock Pagefind on the same
 * pages, and from disk on this machine as it is, in one run: npm run bench:search. Bytes are those on the wire (brotli),
 * times are medians.
 */
const runs = 3;
const network = {
  latency: 562,
  downloadThroughput: 1.5e6 / 8,
  uploadThroughput: 750e3 / 8,
  offline: false,
};
const slowerCpu = 4;
const queries = [
  { lang: 'zh', typed: '等保四级', expect: 'mlps-certified-systems' },
  { lang: 'zh', typed: '租户隔离', expect: 'privacy-tenant-isolation' },
  { lang: 'en', typed: 'iso 27001', expect: 'iso-27001' },
  { lang: 'en', typed: 'platform operations', expect: 'privacy-platform-operations' },
];

interface Measured {
  /** Milliseconds from the first key to the first correct result; infinite where none came. */
  first: number;
  firstBytes: number;
  /** Milliseconds until the full text has answered, and all that was loaded by then. */
  complete: number;
  bytes: number;
  requests: number;
  /** Milliseconds from each further key to its complete answer. */
  keys: number[];
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
cpSync('dist', folder, { recursive: true });
await addStockPagefind(folder);
/** What was sent since a measurement began, workers of a page included. */
const served = { bytes: 0, requests: 0 };
const server = createServer((request, response) => {
  const path = join(folder, decodeURI(new URL(request.url ?? '/', 'http://x').pathname));
  try {
    const body = brotliCompressSync(
      readFileSync(statSync(path).isDirectory() ? join(path, 'index.html') : path),
    );
    served.bytes += body.length;
    served.requests += 1;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const origin = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const [name, page, slowed] of [
    ['this site', (lang: string) => `${origin}/${lang}/q/soc-what-is.html`, true],
    ['stock Pagefind', (lang: string) => `${origin}/stock-${lang}.html`, true],
    ['from disk', (lang: string) => `${pathToFileURL(folder)}/${lang}/q/soc-what-is.html`, false],
  ] as const) {
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      for (const query of queries) measured.push(await measure(page(query.lang), query, slowed));
    }
    report(name, measured);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(
  url: string,
  query: (typeof queries)[number],
  slowed: boolean,
): Promise<Measured> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  const loaded = await countBytes(cdp);
  Object.assign(served, { bytes: 0, requests: 0 });
  if (slowed) {
    await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
  }

  // Timed within the page: the driver's own calls take longer than an answer.
  await page.evaluate((expected) => {
    const times: { start?: number; first?: number; complete?: number } = {};
    Object.assign(globalThis, { times });
    addEventListener('keydown', () => (times.start ??= performance.now()), { capture: true });
    const list = document.querySelector('[data-search-results]') as HTMLElement;
    new MutationObserver(() => {
      if (list.querySelector(`a[data-search-result][href*="${expected}"]`))
        times.first ??= performance.now();
      if (['done', 'empty'].includes(list.dataset.searchState ?? ''))
        times.complete ??= performance.now();
    }).observe(list, { childList: true, attributes: true });
  }, query.expect);
  await page.keyboard.press('/');
  await page.keyboard.insertText(query.typed);
  await page
    .locator(`a[data-search-result][href*="${query.expect}"]`)
    .first()
    .waitFor({ state: 'attached', timeout: 15_000 })
    .catch(() => {});
  const arrived = loaded.bytes;
  await settled(page);
  const { bytes, requests } = served;
  const { first, complete } = await page.evaluate(() => {
    const { start, first, complete } = Reflect.get(globalThis, 'times');
    return { first: (first ?? Number.POSITIVE_INFINITY) - start, complete: complete - start };
  });

  // A result that comes with the whole answer has needed all of it.
  const firstBytes = complete - first < 50 ? bytes : arrived;

  const keys: number[] = [];
  for (const key of ['Backspace', ...(query.lang === 'zh' ? ['吗', '的'] : ['s', 'a'])]) {
    keys.push(
      await page.evaluate(async (key) => {
        const input = document.querySelector('input') as HTMLInputElement;
        const list = document.querySelector('[data-search-results]') as HTMLElement;
        const begin = performance.now();
        await new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            if (!['done', 'empty'].includes(list.dataset.searchState ?? '')) return;
            observer.disconnect();
            resolve();
          }).observe(list, { attributes: true, attributeFilter: ['data-search-state'] });
          input.value = key === 'Backspace' ? input.value.slice(0, -1) : input.value + key;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
        return performance.now() - begin;
      }, key),
    );
  }
  await context.close();
  return { first, firstBytes, complete, bytes, requests, keys };
}

async function settled(page: Page): Promise<void> {
  await page
    .locator('[data-search-state="done"], [data-search-state="empty"]')
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
}

/** Counts the bytes that have arrived in the page itself. */
async function countBytes(cdp: CDPSession): Promise<{ bytes: number }> {
  const loaded = { bytes: 0 };
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.bytes += encodedDataLength;
  });
  return loaded;
}

function report(name: string, measured: readonly Measured[]): void {
  const of = (pick: (one: Measured) => number) => median(measured.map(pick));
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(
    `${name}: first correct result ${of((m) => m.first).toFixed()} ms, ${kb(of((m) => m.firstBytes))}; ` +
      `complete ${of((m) => m.complete).toFixed()} ms, ${kb(of((m) => m.bytes))} in ${of((m) => m.requests)} requests; ` +
      `a further key ${median(measured.flatMap((m) => m.keys)).toFixed(1)} ms`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Stock Pagefind over the same pages, with the plainest box that its documentation suggests. */
async function addStockPagefind(site: string): Promise<void> {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: site });
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await pagefind.close();
  for (const lang of ['zh-CN', 'en']) {
    writeFileSync(
      join(site, `stock-${lang.slice(0, 2)}.html`),
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><input autofocus><ol data-search-results data-search-state="idle"></ol><script>
const input = document.querySelector('input'), list = document.querySelector('ol');
let engine, turn = 0;
addEventListener('keydown', (event) => { if (event.key === '/') { event.preventDefault(); input.focus(); engine ??= import('/pagefind/pagefind.js'); } });
input.addEventListener('input', async () => {
  const mine = ++turn; list.dataset.searchState = 'loading';
  engine ??= import('/pagefind/pagefind.js');
  const { results } = await (await engine).search(input.value);
  const data = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  if (mine !== turn) return;
  list.replaceChildren(...data.map(({ url, meta }) => { const a = document.createElement('a'); a.href = url; a.dataset.searchResult = ''; a.textContent = meta.title; return a; }));
  list.dataset.searchState = data.length ? 'done' : 'empty';
});
</script>`,
    );
  }
}

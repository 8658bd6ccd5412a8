import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, expect, type Page, type Response, test } from '@playwright/test';
import { builtIn, langs } from './site.ts';

test.describe.configure({ timeout: 180_000 });

/** One flight of a new connection. */
const pageBudget = 14_600;
const scriptBudget = 3_000;
/** Milliseconds that one script may hold the main thread of a processor four times slower than this one. */
const scriptTime = 10;
const slower = 4;
/** A busy machine makes a load slower: the best of several is what the page itself costs. */
const loads = 10;

const brotli = (text: string | Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Everything a page asks for until the network is quiet, the favicon aside. */
async function responsesTo(page: Page, address: string): Promise<Response[]> {
  const responses: Response[] = [];
  const keep = (response: Response) => responses.push(response);
  page.on('response', keep);
  await page.goto(address, { waitUntil: 'networkidle' });
  page.off('response', keep);
  return responses.filter((response) => !response.url().endsWith('/favicon.svg'));
}

function report(measured: string): void {
  test.info().annotations.push({ type: 'measured', description: measured });
  console.log(measured);
}

for (const lang of langs) {
  test(`a page of ${lang} is its HTML alone; a question costs at most ${pageBudget} bytes, ${scriptBudget} of them script`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    let [most, mostScript] = [0, 0];
    for (const address of builtIn(lang)) {
      const responses = await responsesTo(page, address);
      expect(responses[0]?.url()).toBe(`${baseURL}${address}`);
      faults.push(...responses.slice(1).map((more) => `${address} asks for ${more.url()}`));
      if (!address.startsWith(`/${lang}/q/`)) continue;

      const bodies = await Promise.all(responses.map((response) => response.body()));
      const cost = bodies.reduce((sum, body) => sum + brotli(body), 0);
      const script = brotli(
        await page.evaluate(() => [...document.scripts].map(({ text }) => text).join('\n')),
      );
      if (cost > pageBudget) faults.push(`${address} costs ${cost} bytes`);
      if (script > scriptBudget) faults.push(`${address} holds ${script} bytes of script`);
      [most, mostScript] = [Math.max(most, cost), Math.max(mostScript, script)];
    }
    report(`heaviest question of ${lang}: ${most} bytes, ${mostScript} of script`);
    expect(faults).toEqual([]);
    expect(most).toBeGreaterThan(0);
  });
}

/** One page of every kind, those with the most elements among them; pages of a kind share their script. */
const kinds = [
  '/index.html',
  '/404.html',
  ...langs.flatMap((lang) =>
    ['index', 'search', 'iot-soc-terms', 'glossary', 'topics/iso', 'q/soc-types'].map(
      (page) => `/${lang}/${page}.html`,
    ),
  ),
];

test(`no script runs longer than ${scriptTime} ms on a first visit, were the processor four times slower`, async ({
  browser,
  baseURL,
}) => {
  const best: Record<string, number> = {};
  for (const address of kinds) {
    const times: number[] = [];
    while (times.length < loads && Math.min(...times) > scriptTime) {
      times.push(await longestScript(browser, `${baseURL}${address}`));
    }
    best[address] = Math.min(...times);
  }
  report(`longest script: ${Math.max(...Object.values(best)).toFixed(1)} ms`);
  expect(Object.entries(best).filter(([, time]) => time > scriptTime)).toEqual([]);
});

interface TraceEvent {
  name: string;
  /** Time on the thread, in microseconds: what other programs take of the machine is not in it. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** How long the longest run of a script takes on a first visit to a slow processor, in milliseconds. */
async function longestScript(browser: Browser, url: string): Promise<number> {
  // A browser context of its own: nothing of the script is compiled before. The time at full speed is multiplied,
  // since Chromium's own throttle may reach a new process after the script has run.
  const page = await browser.newPage();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto(url);
  // Timers keep their order: what the page has put off has run before this one.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(`${await browser.stopTracing()}`);
  await page.context().close();
  const runs = trace.traceEvents.filter(
    ({ name, args }) => ['EvaluateScript', 'FunctionCall'].includes(name) && args.data?.url === url,
  );
  expect(runs, `${url} was seen to run its script`).not.toEqual([]);
  return (slower * Math.max(...runs.map(({ tdur = Number.POSITIVE_INFINITY }) => tdur))) / 1000;
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { readLibrary } from '../src/content/library.ts';
import { reportOn } from '../src/content/report.ts';
import { langs } from '../src/i18n/languages.ts';
import { cardsOf } from '../src/integrations/cards/contents.ts';
import { drawing } from '../src/integrations/cards/drawing.ts';
import { Fonts, fontFolders } from '../src/integrations/cards/fonts.ts';
import { picture } from '../src/integrations/cards/picture.ts';
import { builtSearcher } from '../src/search/built.ts';
import { findChromium } from './chromium.ts';
import { commandLine } from './command-line.ts';
import { serveFolder } from './serve-folder.ts';

commandLine({
  does: 'Measures what has a bound in time, of dist/ and of content/; ends with 1 where one is exceeded.',
  calls: ['npm run bench:bounds'],
});

interface Bound {
  what: string;
  /** In milliseconds. */
  most: number;
  measure: () => Promise<number>;
}

/** A machine that does something else makes everything slower: the best of several is what the thing itself costs. */
const tries = 5;
/** How much slower than this machine a reader's is taken to be. */
const slower = 4;

const bounds: Bound[] = [
  {
    what: `the longest script of a first visit, were the processor ${slower} times slower`,
    most: 10,
    measure: longestScript,
  },
  { what: 'the check of 1,000 answers', most: 10_000, measure: checkOfManyAnswers },
  { what: '25 cards, in processor time', most: 20_000, measure: cardsInProcessorTime },
  { what: 'the slowest of 1,000 queries that hold no word', most: 20, measure: slowestQuery },
];

for (const { what, most, measure } of bounds) {
  const time = await measure();
  console.log(`${time.toFixed(1)} ms of ${most}: ${what}`);
  if (time > most) process.exitCode = 1;
}

async function longestScript(): Promise<number> {
  const { origin, close } = await serveFolder('dist');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  // One page of every kind, those with the most elements among them; pages of a kind share their script.
  const { questions, topics, pages } = readLibrary(process.cwd());
  const paths = ['index', 'search', ...pages.map(({ id }) => id)];
  const kinds = [...paths, `topics/${topics[0]?.id}`, `q/${questions[0]?.id}`];
  let longest = 0;
  for (const address of [
    '/index.html',
    '/404.html',
    ...langs.flatMap((lang) => kinds.map((path) => `/${lang}/${path}.html`)),
  ]) {
    const times: number[] = [];
    while (times.length < tries) times.push(await scriptOf(browser, origin + address));
    longest = Math.max(longest, Math.min(...times));
  }
  await browser.close();
  await close();
  return longest;
}

interface TraceEvent {
  name: string;
  /** Time on the thread, in microseconds: what other programs take of the machine is not in it. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** The longest run of a script on a first visit to a slow processor. */
async function scriptOf(browser: Browser, url: string): Promise<number> {
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
  if (runs.length === 0) throw new Error(`${url} was not seen to run its script.`);
  return (slower * Math.max(...runs.map(({ tdur = Number.POSITIVE_INFINITY }) => tdur))) / 1000;
}

async function checkOfManyAnswers(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'answers-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const [{ id } = { id: '' }] = readLibrary(process.cwd()).questions;
  const original = join(root, 'content/questions', id);
  for (let i = 0; i < 1000; i++) {
    const copy = `${original}-${i}`;
    cpSync(original, copy, { recursive: true });
    const facts = readFileSync(join(copy, 'question.yaml'), 'utf8');
    writeFileSync(join(copy, 'question.yaml'), facts.replace(/^order: .*/m, `order: ${i + 1000}`));
  }
  const start = performance.now();
  reportOn(root, '2026-01-01');
  const time = performance.now() - start;
  rmSync(root, { recursive: true });
  return time;
}

async function cardsInProcessorTime(): Promise<number> {
  const all = [...cardsOf(readLibrary(process.cwd())).values()];
  const fonts = new Fonts(fontFolders(process.cwd()).folders);
  const before = process.cpuUsage();
  for (const card of all.filter(({ lang }) => lang === 'zh').slice(0, 25)) {
    await picture(await drawing(card, fonts));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function slowestQuery(): Promise<number> {
  let slowest = 0;
  for (const lang of langs) {
    const searcher = await builtSearcher(lang);
    for (let i = 0; i < 500; i++) {
      const text = String.fromCodePoint(
        ...Array.from({ length: 1 + (i % 24) }, (_, at) => ((i + 1) * (at + 7) * 7919) % 0xd7ff),
      );
      const times: number[] = [];
      for (let n = 0; n < 3; n++) {
        const start = performance.now();
        await searcher.search(text);
        times.push(performance.now() - start);
      }
      slowest = Math.max(slowest, Math.min(...times));
    }
  }
  return slowest;
}

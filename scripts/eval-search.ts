import { readFileSync } from 'node:fs';
import { type Lang, langs } from '../src/i18n/languages.ts';
import { builtSearcher } from '../src/search/built.ts';
import { commandLine } from './command-line.ts';
import { fault, figures, type Outcome, outcomesOf, type Query } from './evaluation.ts';

const golden = 'tests/search/golden-queries.json';

const { words, misuse } = commandLine({
  does: `Measures the built search on a file of queries, ${golden} unless another is named.`,
  calls: ['npm run -s eval:search', 'npm run -s eval:search -- tests/search/unseen-queries.json'],
  words: true,
});
const [file = golden, ...more] = words;
if (more.length > 0) misuse('Name one file of queries, or none.');

const queries = queriesOf(file);
const searchers = Object.fromEntries(
  await Promise.all(langs.map(async (lang) => [lang, await builtSearcher(lang)] as const)),
) as Record<Lang, Awaited<ReturnType<typeof builtSearcher>>>;
const outcomes = await outcomesOf(queries, searchers);

line('all', outcomes);
for (const lang of langs) {
  const own = outcomes.filter(({ query }) => query.lang === lang);
  line(lang, own);
  for (const [kind, some] of Map.groupBy(own, ({ query }) => query.kind)) line(`  ${kind}`, some);
}
for (const outcome of outcomes) {
  const what = fault(outcome);
  if (what) console.log(what);
}

function line(name: string, some: readonly Outcome[]): void {
  const { queries, hit1, hit3, zero, nonsense } = figures(some);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `${name}: ${queries} queries, hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)}, false zeros ${zero}, nonsense found ${nonsense}`,
  );
}

function queriesOf(file: string): Query[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return misuse(`${file} cannot be read as queries: ${(error as Error).message}`);
  }
}

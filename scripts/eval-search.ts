import { readFileSync } from 'node:fs';
import type { Lang } from '../src/i18n/languages.ts';
import { langs } from '../src/i18n/languages.ts';
import { builtSearcher } from './built-search.ts';
import { commandLine } from './command-line.ts';
import { figures, type Outcome, type Query, rank } from './evaluation.ts';

const { words, misuse } = commandLine({
  does: 'Measures the built search on a file of queries.',
  calls: ['npm run -s eval:search -- tests/search/unseen-queries.json'],
  words: true,
});
const [file = '', ...more] = words;
if (file === '' || more.length > 0) misuse('Name one file of queries.');

/** Query files call the service terms by this name. */
const terms = { file: 'terms', site: 'iot-soc-terms' };

const queries = JSON.parse(readFileSync(file, 'utf8')) as Query[];
const searchers = Object.fromEntries(
  await Promise.all(langs.map(async (lang) => [lang, await builtSearcher(lang)] as const)),
) as Record<Lang, Awaited<ReturnType<typeof builtSearcher>>>;
const outcomes: Outcome[] = [];
for (const query of queries) {
  const { matches } = await searchers[query.lang].search(query.q);
  const found = matches.map(({ record: { id } }) => (id === terms.site ? terms.file : id));
  outcomes.push({ query, found });
}

line('all', outcomes);
for (const lang of langs) {
  const own = outcomes.filter(({ query }) => query.lang === lang);
  line(lang, own);
  for (const [kind, some] of Map.groupBy(own, ({ query }) => query.kind)) line(`  ${kind}`, some);
}
const missed = outcomes.filter((outcome) =>
  outcome.query.kind === 'none' ? outcome.found.length > 0 : rank(outcome) > 1,
);
for (const { query, found } of missed) {
  const wanted = query.kind === 'none' ? 'nothing' : query.expect.join(' or ');
  console.log(
    `${query.lang} ${query.kind} "${query.q}": ${found.slice(0, 3).join(', ') || 'nothing'}; expected ${wanted}`,
  );
}

function line(name: string, some: readonly Outcome[]): void {
  const { queries, hit1, hit3, zero, junk } = figures(some);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `${name}: ${queries} queries, hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)}, false zeros ${zero}, junk ${junk}`,
  );
}

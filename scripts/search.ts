import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isLang, type Lang } from '../src/i18n/languages.ts';
import type { Match, Searcher } from '../src/search/searcher.ts';
import { builtSearcher } from './built-search.ts';

const usage = `Searches the built site (dist/).
  npm run -s search -- [--lang zh|en] [--json] "等保三级"
  npm run -s search -- --stdin < queries.tsv      one query a line: lang TAB query; one JSON array a line`;

const searchers = new Map<Lang, Promise<Searcher>>();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'zh' },
      json: { type: 'boolean', default: false },
      stdin: { type: 'boolean', default: false },
    },
  });
  if (values.stdin) {
    for await (const line of createInterface({ input: process.stdin })) {
      const [lang = '', ...query] = line.split('\t');
      console.log(JSON.stringify((await find(lang, query.join('\t'))).map(plain)));
    }
  } else if (positionals.length === 0) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const matches = await find(values.lang, positionals.join(' '));
    console.log(values.json ? JSON.stringify(matches.map(plain)) : readable(matches));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function find(lang: string, query: string): Promise<Match[]> {
  if (!isLang(lang))
    throw new Error(`"${lang}" is not a language of the site: zh or en.\n${usage}`);
  let searcher = searchers.get(lang);
  if (!searcher) {
    searcher = builtSearcher(lang);
    searchers.set(lang, searcher);
  }
  return (await (await searcher).search(query)).matches;
}

function plain({ record: { id, url, title, answer }, score }: Match) {
  return { id, url, title, answer, score };
}

function readable(matches: readonly Match[]): string {
  if (matches.length === 0) return 'No answer found.';
  return matches
    .slice(0, 10)
    .map(({ record: { title, answer, where, number, url } }, i) =>
      [
        `${i + 1}. ${title || number}`,
        answer && `   ${answer}`,
        `   ${[...where, title && number].filter(Boolean).join(' › ')}  ${url}`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

import { createInterface } from 'node:readline';
import { isLang, type Lang, langs, original } from '../src/i18n/languages.ts';
import { builtSearcher } from '../src/search/built.ts';
import type { Match, Searcher } from '../src/search/searcher.ts';
import { commandLine } from './command-line.ts';

const { values, words, misuse } = commandLine({
  does: 'Searches the built site, dist/.',
  calls: [
    'npm run -s search -- "encryption"',
    'npm run -s search -- --lang en --json "who can read our data"',
    'npm run -s search -- --stdin < queries.tsv',
  ],
  words: true,
  options: {
    lang: { type: 'string', default: original, value: langs.join('|'), about: 'where to search' },
    json: { type: 'boolean', default: false, about: 'a JSON array' },
    stdin: {
      type: 'boolean',
      default: false,
      about: 'one query a line: lang TAB query; one JSON array a line',
    },
  },
});
if (!values.stdin && words.length === 0) misuse('Say what to search for.');
if (!langs.some((lang) => lang === values.lang))
  misuse(`"${values.lang}" is not a language of the site.`);

const searchers = new Map<Lang, Promise<Searcher>>();

try {
  if (values.stdin) {
    for await (const line of createInterface({ input: process.stdin })) {
      const [lang = '', ...query] = line.split('\t');
      console.log(JSON.stringify((await find(lang, query.join('\t'))).map(plain)));
    }
  } else {
    const matches = await find(values.lang, words.join(' '));
    console.log(values.json ? JSON.stringify(matches.map(plain)) : readable(matches));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function find(lang: string, query: string): Promise<Match[]> {
  if (!isLang(lang) || !langs.includes(lang))
    throw new Error(`"${lang}" is not a language of the site: ${langs.join(' or ')}.`);
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

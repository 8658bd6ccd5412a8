import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { address } from '../../content/addresses.ts';
import { type Library, readLibrary } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { SearchRecord } from '../../search/record.ts';
import { classicScript } from '../classic-script.ts';
import { filesOf } from '../portable/index.ts';
import { askedFor, conceptsOf, homophonesFor, variantsOf } from './knowledge.ts';
import { indexLanguage, indexRecords } from './pagefind.ts';
import { recordsOf } from './records.ts';
import { chunkScripts, indexScript, searchScript } from './scripts.ts';

/** Makes the search from the built pages. Must come before `portable`, which resolves the names written here. */
export function searchIndex(): AstroIntegration {
  let project = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await mkdir(join(root, 'search'), { recursive: true });
        const { code } = await classicScript(join(project, 'src/client/search/main.ts'));
        const library = readLibrary(project);
        try {
          for (const lang of langs) {
            const records = await recordsIn(root, lang);
            for (const [file, script] of await filesFor(lang, records, library, code)) {
              await writeFile(join(root, 'search', file), script);
            }
            logger.info(`${records.length} records in ${lang}.`);
          }
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

/** All records of a language, those of the catalogue first. */
async function recordsIn(root: string, lang: Lang): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const file of await filesOf(root)) {
    if (!file.startsWith(`${lang}/`) || !file.endsWith('.html')) continue;
    records.push(...recordsOf(file, await readFile(join(root, file), 'utf8')));
  }
  return [...records.filter(inCatalogue), ...records.filter((record) => !inCatalogue(record))];
}

function inCatalogue({ kind }: SearchRecord): boolean {
  return kind === 'question' || kind === 'page';
}

async function filesFor(
  lang: Lang,
  records: readonly SearchRecord[],
  library: Library,
  code: string,
): Promise<[file: string, script: string][]> {
  const asked = records.map((record) => askedFor(record, lang, library));
  const concepts = conceptsOf(records, library);
  const indexed = await indexRecords(lang, records, (place) => [
    ...(asked[place] ?? []),
    ...concepts
      .filter(({ leads }) => leads.includes(place))
      .flatMap(({ names }) => [...names.han, ...names.latin]),
  ]);

  const bare = records.map((record) => ({ ...record, text: '' }));
  const first = records.filter(inCatalogue).length;
  const index = indexScript({
    language: indexLanguage[lang],
    worker: indexed.worker,
    files: indexed.files,
    records: bare.slice(first),
    texts: records.map(({ text }) => text),
    asked: asked.slice(first),
    homophones: lang === 'zh' ? homophonesFor(JSON.stringify([records, concepts])) : [],
    hashes: indexed.hashes,
  });
  const indexFile = named(`index.${lang}.*.js`, index);
  const search = searchScript(code, {
    lang,
    records: bare.slice(0, first),
    asked: asked.slice(0, first),
    concepts,
    variants: lang === 'zh' ? variantsOf(JSON.stringify(records)) : '',
    topics: library.topics.map(({ id, title }) => ({
      title: title[lang],
      url: address.topic(lang, id),
    })),
    notAnswered: library.pages
      .filter(({ kind }) => kind === 'gaps')
      .map(({ id }) => address.page(lang, id))
      .join(),
    index: indexFile,
  });
  return [
    [named(`search.${lang}.*.js`, search), search],
    [indexFile, index],
    ...chunkScripts(indexed.files),
  ];
}

/** A file name with the content's hash in place of the asterisk. */
function named(pattern: string, content: string): string {
  return pattern.replace('*', createHash('sha256').update(content).digest('hex').slice(0, 10));
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { type Library, readLibrary } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { SearchRecord } from '../../search/record.ts';
import { classicScript } from '../classic-script.ts';
import { hashedName } from '../hashed-name.ts';
import { catalogueOf, inCatalogue, knowledgeOf, recordsIn } from './contents.ts';
import { indexLanguage, indexRecords } from './pagefind.ts';
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

async function filesFor(
  lang: Lang,
  records: readonly SearchRecord[],
  library: Library,
  code: string,
): Promise<[file: string, script: string][]> {
  const { asked, concepts, homophones } = knowledgeOf(lang, records, library);
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
    homophones,
    hashes: indexed.hashes,
  });
  const indexFile = hashedName(`index.${lang}.*.js`, index);
  const search = searchScript(code, {
    ...catalogueOf(lang, records, library),
    records: bare.slice(0, first),
    asked: asked.slice(0, first),
    concepts,
    index: indexFile,
  });
  return [
    [hashedName(`search.${lang}.*.js`, search), search],
    [indexFile, index],
    ...chunkScripts(indexed.files),
  ];
}

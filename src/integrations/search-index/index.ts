import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Build } from '../../build/step.ts';
import type { Library } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { Concept } from '../../search/files.ts';
import type { SearchRecord } from '../../search/record.ts';
import { hashedName } from '../hashed-name.ts';
import { catalogueOf, inCatalogue, knowledgeOf, recordsIn } from './contents.ts';
import { indexLanguage, indexRecords } from './pagefind.ts';
import { chunkScripts, indexScript, searchScript } from './scripts.ts';

/** Makes the search from the built pages. */
export async function searchIndex({
  project,
  library,
  pages,
  scripts,
  kept,
  write,
}: Build): Promise<void> {
  const { code } = await scripts.of(join(project, 'src/client/search/main.ts'));
  try {
    for (const lang of langs) {
      const records = recordsIn(pages, lang);
      const files = await kept.later('search', [lang, records, library, code], () =>
        filesFor(lang, records, library, code),
      );
      for (const [file, script] of files) await write(`search/${file}`, script);
    }
  } finally {
    await pagefind.close();
  }
}

async function filesFor(
  lang: Lang,
  records: readonly SearchRecord[],
  library: Library,
  code: string,
): Promise<[file: string, script: string][]> {
  const { asked, concepts, foreign, sounds } = knowledgeOf(lang, records, library);
  const indexed = await indexRecords(lang, records, (place) => [
    ...(asked[place] ?? []),
    ...concepts
      .filter(({ leads }) => leads.includes(place))
      .flatMap(({ names }) => [...names.han, ...names.latin]),
  ]);

  const bare = records.map((record) => ({ ...record, text: '' }));
  const first = records.filter(inCatalogue).length;
  const leadsToFirst = ({ leads }: Concept) => leads.some((place) => place < first);
  const index = indexScript({
    language: indexLanguage[lang],
    worker: indexed.worker,
    files: indexed.files,
    records: bare.slice(first),
    texts: records.map(({ text }) => text),
    asked: asked.slice(first),
    foreign,
    sounds,
    concepts: concepts.filter((concept) => !leadsToFirst(concept)),
    hashes: indexed.hashes,
  });
  const indexFile = hashedName(`index.${lang}.*.js`, index);
  const search = searchScript(code, {
    ...catalogueOf(lang, records, library),
    records: bare.slice(0, first),
    asked: asked.slice(0, first),
    concepts: concepts.filter(leadsToFirst),
    index: indexFile,
  });
  return [
    [hashedName(`search.${lang}.*.js`, search), search],
    [indexFile, index],
    ...chunkScripts(indexed.files),
  ];
}

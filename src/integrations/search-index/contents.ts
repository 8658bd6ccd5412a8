import { address } from '../../content/addresses.ts';
import type { Library } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import type { Catalogue, Concept } from '../../search/files.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { Pages } from '../built/pages.ts';
import { askedFor, conceptsOf, soundsFor, variantsOf } from './knowledge.ts';
import { recordsOf } from './records.ts';

const read = new WeakMap<Pages, Map<Lang, readonly SearchRecord[]>>();

/**
 * All records of a language, read off the built pages; those of the catalogue first. They are read once, before the pages are
 * typeset.
 */
export function recordsIn(pages: Pages, lang: Lang): readonly SearchRecord[] {
  const known = read.get(pages) ?? new Map<Lang, readonly SearchRecord[]>();
  read.set(pages, known);
  const before = known.get(lang);
  if (before) return before;
  const records = pages.all(lang).flatMap(recordsOf);
  const sorted = [
    ...records.filter(inCatalogue),
    ...records.filter((record) => !inCatalogue(record)),
  ];
  known.set(lang, sorted);
  return sorted;
}

export function inCatalogue({ kind }: SearchRecord): boolean {
  return kind === 'question' || kind === 'page';
}

/** What is known of the records beside their text. */
export function knowledgeOf(
  lang: Lang,
  records: readonly SearchRecord[],
  library: Library,
): { asked: string[][]; concepts: Concept[]; sounds: string; foreign: string[] } {
  const concepts = conceptsOf(records, library);
  return {
    asked: records.map((record) => askedFor(record, lang, library)),
    concepts,
    foreign: library.synonyms.map((group) =>
      langs
        .filter((other) => other !== lang)
        .flatMap((other) => group[other].map(normalise))
        .join('|'),
    ),
    sounds: lang === 'zh' ? soundsFor(JSON.stringify([records, concepts])) : '',
  };
}

/** A catalogue, except for its records and what is known of them. */
export function catalogueOf(
  lang: Lang,
  records: readonly SearchRecord[],
  library: Library,
): Omit<Catalogue, 'records' | 'asked' | 'concepts' | 'index'> {
  return {
    lang,
    synonyms: library.synonyms.map((group) => group[lang].map(normalise).join('|')),
    variants: lang === 'zh' ? variantsOf(JSON.stringify(records)) : '',
    topics: library.topics.map(({ id, title }) => ({
      title: title[lang],
      url: address.topic(lang, id),
    })),
    notAnswered: library.pages
      .filter(({ kind }) => kind === 'gaps')
      .map(({ id }) => address.page(lang, id))
      .join(),
  };
}

import { readFileSync } from 'node:fs';
import type { Query } from '../../scripts/evaluation.ts';
import { type Lang, langs } from '../../src/i18n/languages.ts';
import { builtSearcher, readCatalogue, readIndex } from '../../src/search/built.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { Searcher } from '../../src/search/searcher.ts';
import { withForeign } from '../../src/search/synonyms.ts';

/** The searches of the built site, full and by the catalogue alone. */
export const searchers = Object.fromEntries(
  await Promise.all(langs.map(async (lang) => [lang, await builtSearcher(lang)] as const)),
) as Record<Lang, Searcher>;

export const firstSearchers = Object.fromEntries(
  langs.map((lang) => [lang, Searcher.ofCatalogue(readCatalogue(lang))]),
) as Record<Lang, Searcher>;

/** The searches of the single files: the same records, read through without an index. */
export const singleSearchers = Object.fromEntries(
  langs.map((lang) => {
    const catalogue = readCatalogue(lang);
    const { asked, concepts, foreign, sounds } = readIndex(catalogue);
    const whole = {
      ...catalogue,
      records: recordsOf(lang),
      asked: [...catalogue.asked, ...asked],
      concepts: [...catalogue.concepts, ...concepts],
      synonyms: withForeign(catalogue.synonyms, foreign),
    };
    return [lang, Searcher.ofRecords(whole, sounds)];
  }),
) as Record<Lang, Searcher>;

/** Every record of the built site, with its text. */
export function recordsOf(lang: Lang): SearchRecord[] {
  const catalogue = readCatalogue(lang);
  const index = readIndex(catalogue);
  return [...catalogue.records, ...index.records].map((record, place) => ({
    ...record,
    text: index.texts[place] ?? '',
  }));
}

export function queriesOf(file: string): Query[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A repeatable source of numbers from 0 up to a bound (a linear congruential generator). */
export function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % bound;
  };
}

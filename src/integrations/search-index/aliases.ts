import { pinyin } from 'pinyin-pro';
import type { Library } from '../../content/library.ts';
import type { Lang } from '../../i18n/languages.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';

/**
 * What a record is also found by, though it does not say it: other ways of asking, and every name, abbreviation and
 * usual misspelling of the glossary terms that lead to it, in both languages.
 */
export function aliasesOf(record: SearchRecord, lang: Lang, library: Library): string[] {
  const anchor = record.url.split('#')[1];
  const { questions, pages, glossary, gaps } = library;
  const asked =
    record.kind === 'question'
      ? questions.filter(({ id }) => id === record.id).flatMap(({ text }) => text[lang].askedAs)
      : record.kind === 'page'
        ? pages.filter(({ id }) => id === record.id).flatMap(({ text }) => text[lang].askedAs)
        : record.kind === 'gap'
          ? gaps.filter(({ id }) => id === anchor).flatMap(({ askedAs }) => askedAs[lang])
          : [];
  const leads = anchor ?? record.id;
  const names = glossary
    .filter(({ id, answers }) => (record.kind === 'term' ? id === anchor : answers.includes(leads)))
    .flatMap(({ term, abbr, synonyms, misspelt }) => [
      term.zh,
      term.en,
      ...abbr,
      ...synonyms.zh,
      ...synonyms.en,
      ...misspelt,
    ]);
  return [...new Set([...asked, ...names].map(normalise))];
}

/** The whole and the initials of each Han name in pinyin without tones: `dengbao` and `db` for 等保. */
export function pinyinOf(names: readonly string[]): string[] {
  return names
    .map((name) => name.replace(/[^\p{sc=Han}]/gu, ''))
    .filter((name) => [...name].length >= 2 && [...name].length <= 8)
    .map((name) => pinyin(name, { toneType: 'none', type: 'array' }).join(''));
}

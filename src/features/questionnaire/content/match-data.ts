import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parentNumber } from '../../../content/clause-number.ts';
import type { Library, NamedChapter } from '../../../content/library.ts';
import { inEach, type Lang, langs } from '../../../i18n/languages.ts';
import { normalise } from '../../../search/normalise.ts';
import { runsOf } from '../../../search/terms.ts';
import type { Concept, MatchData, MatchRecord, Value } from '../match/data.ts';
import type { Model } from '../match/model.ts';

const beside = (file: string) => readFileSync(new URL(`../match/${file}`, import.meta.url), 'utf8');

interface LexiconEntry {
  id: string;
  zh: string[];
  en: string[];
  empty?: boolean;
  detail?: boolean;
  far?: boolean;
  value?: Value;
  asks?: Record<Lang, string>;
}

/** All that a matcher knows of this content. */
export function matchDataOf(library: Library, model = trainedModel()): MatchData {
  return {
    concepts: conceptsOf(library),
    records: [
      ...library.questions.map(
        ({ id, text }): MatchRecord => ({
          id,
          kind: 'question',
          text: inEach((lang) => ({
            title: text[lang].question,
            answer: text[lang].answer,
            asked: text[lang].askedAs,
            limits: text[lang].doesNotProve,
            open: text[lang].notStated,
          })),
        }),
      ),
      ...library.pages.map(
        ({ id, kind, text }): MatchRecord => ({
          id,
          kind: 'page',
          ...(kind === 'clauses' && { contract: id }),
          ...(kind === 'gaps' && { lists: true }),
          text: inEach((lang) => ({
            title: text[lang].title,
            answer: text[lang].answer,
            asked: text[lang].askedAs,
            limits: text[lang].doesNotProve,
            open: text[lang].notStated,
          })),
        }),
      ),
      ...library.chapters.flatMap(clauseRecords),
      ...library.gaps.map(
        ({ id, subject, text, askedAs }): MatchRecord => ({
          id,
          kind: 'gap',
          text: inEach((lang) => ({
            title: subject[lang],
            answer: text[lang],
            asked: askedAs[lang] ?? [],
          })),
        }),
      ),
    ],
    services: servicesOf(library),
    provider: langs.map((lang) => library.site.provider[lang]),
    products: library.products.flatMap(({ name, abbr }) => [
      ...langs.map((lang) => name[lang]),
      ...(abbr === undefined ? [] : [abbr]),
    ]),
    model,
  };
}

function clauseRecords({ contract, clauses }: NamedChapter): MatchRecord[] {
  // A heading answers nothing.
  return clauses.flatMap(({ id, number, title, text, after, deadline, remark, askedAs }) => {
    if (!text) return [];
    const above = clauses.find((one) => one.number === parentNumber(number));
    return [
      {
        id,
        kind: 'clause',
        contract,
        ...(above && { below: above.id }),
        text: inEach((lang) => ({
          title: title?.[lang] ?? '',
          answer: [text[lang], after?.[lang]].filter(Boolean).join(' '),
          asked: [...(askedAs?.[lang] ?? []), ...(deadline ? [deadline[lang]] : [])],
          open: remark ? [remark[lang]] : [],
        })),
      },
    ];
  });
}

/** Of each contract that holds for one service: what the glossary calls the service that its title or scope names. */
function servicesOf({ glossary, pages }: Library): Record<string, string[]> {
  return Object.fromEntries(
    pages.flatMap(({ id, kind, sources, text }) => {
      const scoped = sources.flatMap(({ source }) => (source.scope ? [source] : []));
      if (kind !== 'clauses' || scoped.length === 0) return [];
      const named = langs.flatMap((lang) => [
        text[lang].title,
        ...scoped.flatMap(({ scope, title }) => [scope?.[lang] ?? '', title[lang]]),
      ]);
      const names = glossary
        .filter(
          ({ term, answers }) =>
            answers.includes(id) &&
            langs.some((lang) => named.some((title) => title.includes(term[lang]))),
        )
        .flatMap(({ term, abbr, synonyms, misspelt }) => [
          ...langs.flatMap((lang) => [term[lang], ...(synonyms[lang] ?? [])]),
          ...abbr,
          ...misspelt,
        ]);
      return [[id, [...new Set(names)]]];
    }),
  );
}

/** The lexicon, and what the glossary adds to it. */
function conceptsOf({ glossary }: Library): Concept[] {
  const lexicon: LexiconEntry[] = parse(beside('lexicon.yaml'));
  const entries: { words: string[]; rest: Omit<Concept, 'words'> }[] = lexicon.map(
    ({ zh, en, empty, detail, far, value, asks }) => {
      const kind = empty ? 'empty' : detail ? 'detail' : far ? 'far' : undefined;
      return {
        words: [...zh, ...en].map(written),
        rest: { ...(kind && { kind }), ...(value && { value }), ...(asks && { asks }) },
      };
    },
  );
  const taken = new Map(entries.flatMap((entry) => entry.words.map((word) => [word, entry])));
  for (const { term, abbr, synonyms, misspelt } of glossary) {
    const main = [...langs.map((lang) => term[lang]), ...abbr].map(written);
    const words = [
      ...main,
      ...[...langs.flatMap((lang) => synonyms[lang] ?? []), ...misspelt].map(written),
    ].filter((word) => word.length > 1);
    // A term that the lexicon knows lends it its other names.
    const known = main.map((word) => taken.get(word)).find((entry) => entry);
    const entry = known ?? { words: [], rest: {} };
    for (const word of words) {
      if (taken.has(word)) continue;
      entry.words.push(word);
      taken.set(word, entry);
    }
    if (!known && entry.words.length > 0) entries.push(entry);
  }
  return entries.map(({ words, rest }) => ({ words: words.join('|'), ...rest }));
}

/** A word as it is compared. */
function written(word: string): string {
  const runs = runsOf(normalise(word));
  return runs.map(({ text }) => text).join(' ');
}

export function trainedModel(): Model {
  return JSON.parse(beside('model.json')).model;
}

import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Library } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { namesOf } from '../../search/concepts.ts';
import type { Concept } from '../../search/files.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';
import { commonCharacters, writeSounds } from '../../search/sounds.ts';

/** Other ways people ask for a record. */
export function askedFor({ kind, id, url }: SearchRecord, lang: Lang, library: Library): string[] {
  const anchor = url.split('#')[1];
  return askedOf(kind, kind === 'question' || kind === 'page' ? id : anchor, lang, library).map(
    normalise,
  );
}

function askedOf(
  kind: SearchRecord['kind'],
  name: string | undefined,
  lang: Lang,
  { questions, pages, gaps, chapters }: Library,
): readonly string[] {
  switch (kind) {
    case 'question':
      return questions.find(({ id }) => id === name)?.text[lang].askedAs ?? [];
    case 'page':
      return pages.find(({ id }) => id === name)?.text[lang].askedAs ?? [];
    case 'gap': {
      const gap = gaps.find(({ id }) => id === name);
      return gap ? [...(gap.question ? [gap.question[lang]] : []), ...gap.askedAs[lang]] : [];
    }
    case 'clause': {
      const clauses = chapters.flatMap(({ clauses }) => clauses);
      return clauses.find(({ id }) => id === name)?.askedAs?.[lang] ?? [];
    }
    default:
      return [];
  }
}

/** The glossary as search sees it. */
export function conceptsOf(records: readonly SearchRecord[], { glossary }: Library): Concept[] {
  const place = (lead: string) =>
    records.findIndex(({ id, url, kind }) =>
      kind === 'question' || kind === 'page' ? id === lead : url.endsWith(`#${lead}`),
    );
  return glossary.map(({ id, term, abbr, synonyms, misspelt, answers }) => {
    const names = [
      ...langs.flatMap((lang) => [term[lang], ...synonyms[lang]]),
      ...abbr,
      ...misspelt,
    ];
    return {
      names: namesOf(names),
      leads: [
        ...answers.map(place),
        records.findIndex((record) => record.kind === 'term' && record.url.endsWith(`#${id}`)),
      ].filter((found) => found >= 0),
    };
  });
}

/** To each kind of traditional characters. Their dictionaries are large: they are read once. */
const converters = once(() =>
  (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to })),
);

/** Pairs of a traditional and a simplified character, for the simplified characters of a text. */
export function variantsOf(text: string): string {
  const used = new Set([...text].filter((character) => /\p{sc=Han}/u.test(character)));
  const pairs = new Map<string, string>();
  for (const convert of converters()) {
    for (const simplified of used) {
      const traditional = convert(simplified);
      if (!used.has(traditional) && [...traditional].length === 1)
        pairs.set(traditional, simplified);
    }
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
}

/** Common characters, and those of a text, by sound without tones; as `readSounds` reads them. */
export function soundsFor(text: string): string {
  const common = new Set(commonCharacters());
  const others = [...new Set(text)].filter(
    (character) => /\p{sc=Han}/u.test(character) && !common.has(character),
  );
  return writeSounds(others.toSorted(), (character) =>
    pinyin(character, { toneType: 'none', v: true }),
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

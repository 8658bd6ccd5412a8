import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Library } from '../../content/library.ts';
import { type Lang, langs } from '../../i18n/languages.ts';
import { namesOf } from '../../search/concepts.ts';
import type { Concept } from '../../search/files.ts';
import { normalise } from '../../search/normalise.ts';
import type { SearchRecord } from '../../search/record.ts';

/** Other ways people ask for a record. */
export function askedFor(
  record: SearchRecord,
  lang: Lang,
  { questions, pages, gaps }: Library,
): string[] {
  const anchor = record.url.split('#')[1];
  const asked =
    record.kind === 'question'
      ? questions.filter(({ id }) => id === record.id).flatMap(({ text }) => text[lang].askedAs)
      : record.kind === 'page'
        ? pages.filter(({ id }) => id === record.id).flatMap(({ text }) => text[lang].askedAs)
        : record.kind === 'gap'
          ? gaps.filter(({ id }) => id === anchor).flatMap(({ askedAs }) => askedAs[lang])
          : [];
  return asked.map(normalise);
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
      names: namesOf([...names, ...pinyinOf(names)]),
      leads: [
        ...answers.map(place),
        records.findIndex((record) => record.kind === 'term' && record.url.endsWith(`#${id}`)),
      ].filter((found) => found >= 0),
    };
  });
}

/** Han names as they are typed without an input method: `dengbao` for 等保. */
function pinyinOf(names: readonly string[]): string[] {
  return names
    .filter((name) => /^\p{sc=Han}{2,8}$/u.test(name))
    .map((name) => pinyin(name, { toneType: 'none', type: 'array', v: true }).join(''));
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

/** Common characters by sound, without tones; only sounds that a text has. */
export function homophonesFor(text: string): string[] {
  const used = new Set(text);
  const groups = new Map<string, string>();
  for (const character of new Set([...commonCharacters(), ...used])) {
    if (!/\p{sc=Han}/u.test(character)) continue;
    const sound = pinyin(character, { toneType: 'none', v: true });
    groups.set(sound, (groups.get(sound) ?? '') + character);
  }
  return [...groups.values()].filter(
    (group) => [...group].length > 1 && [...group].some((character) => used.has(character)),
  );
}

/** The 3,755 characters of GB/T 2312, level 1: those in everyday use. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

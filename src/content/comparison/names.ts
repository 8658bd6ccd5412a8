import type { Lang } from '../../i18n/languages.ts';
import type { Manuscript } from '../manuscript.ts';

/** What one thing is called in each language, in lower case. */
export type Naming = Record<Lang, string[]>;

/** The names that the products and the glossary know. */
export function namingsOf({ lists: { products, glossary } }: Manuscript): {
  products: Naming[];
  terms: Naming[];
} {
  return {
    products: products.data.map(({ name, abbr }) => {
      const both = abbr === undefined ? [] : [abbr];
      // 平台操作日志（Inner-ActionTrail） is also called 平台操作日志.
      return lower([name.zh, name.zh.replace(/（.*）$/, ''), ...both], [name.en, ...both]);
    }),
    terms: glossary.data.map(({ term, abbr, synonyms }) =>
      lower([term.zh, ...abbr, ...synonyms.zh], [term.en, ...abbr, ...synonyms.en]),
    ),
  };
}

function lower(zh: string[], en: string[]): Naming {
  return { zh: zh.map((name) => name.toLowerCase()), en: en.map((name) => name.toLowerCase()) };
}

/** Names that stand in one language only, each once. */
export function nameDifferences(
  said: Record<Lang, string>,
  { products, terms }: ReturnType<typeof namingsOf>,
): string[] {
  const found = new Set<string>();
  const text = { zh: said.zh.toLowerCase(), en: said.en.toLowerCase() };
  const sides: [Lang, Lang, string][] = [
    ['zh', 'en', 'Chinese'],
    ['en', 'zh', 'English'],
  ];
  for (const [here, there, language] of sides) {
    const namings = [...products, ...terms];
    const known = (name: string) =>
      holds(text[there], name) ||
      namings.some(
        (naming) =>
          naming[here].some((own) => holds(own, name)) &&
          naming[there].some((other) => holds(text[there], other)),
      );
    for (const product of products) {
      const name = product[here].find((own) => holds(text[here], own));
      if (name !== undefined && !product[there].some((own) => holds(text[there], own))) {
        if (!known(name)) found.add(`name ${name} (${language} only)`);
      }
    }
    for (const [word] of said[here].matchAll(proper)) {
      const name = word.replace(/(?<=[A-Z])s$/, '');
      if (!known(name.toLowerCase()) && !words.has(name))
        found.add(`name ${name} (${language} only)`);
    }
  }
  return [...found];
}

/** What the other language has a word of its own for. */
const words = new Set(['US', 'UK', 'OK']);

/** Abbreviations and names with a capital inside: ISO, IaaS, ActionTrail, E-MapReduce. */
const proper =
  /(?<![A-Za-z/#._-])(?:[A-Za-z]+[A-Z][A-Za-z]*|[A-Z]-[A-Z][A-Za-z]+)(?![A-Za-z-]*[=(/_])/g;

/** Whether a text holds a name as a word, both in lower case; the ending of a plural does not matter. */
function holds(from: string, wanted: string): boolean {
  for (let at = from.indexOf(wanted); at >= 0; at = from.indexOf(wanted, at + 1)) {
    const before = from[at - 1] ?? '';
    const after = from.slice(at + wanted.length, at + wanted.length + 2);
    const opens = !/[a-z]/.test(before) || !/^[a-z]/.test(wanted);
    if (opens && (!/^[a-z]/.test(after) || /^s(?![a-z])/.test(after) || !/[a-z]$/.test(wanted))) {
      return true;
    }
  }
  return false;
}

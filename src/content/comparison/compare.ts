import type { Lang } from '../../i18n/languages.ts';
import { chineseNumbers } from './chinese-numbers.ts';
import { denyNothing } from './deny-nothing.ts';
import { englishNumbers } from './english-numbers.ts';
import { nameDifferences, type namingsOf } from './names.ts';
import { anyOf, chineseNegations, englishNegations } from './negations.ts';

/**
 * What one language says and the other does not, as far as it can be told without understanding either: numbers, days,
 * abbreviations and product names. `number 3 (Chinese only)`.
 */
export function differencesOf(
  said: Record<Lang, string>,
  namings: ReturnType<typeof namingsOf>,
): string[] {
  const text = { zh: readable(said.zh), en: readable(said.en) };
  const zh = chineseNumbers(text.zh);
  const en = englishNumbers(text.en);
  return [
    ...[...zh.must].filter((fact) => !en.may.has(fact)).map((fact) => `${fact} (Chinese only)`),
    ...[...en.must].filter((fact) => !zh.may.has(fact)).map((fact) => `${fact} (English only)`),
    ...nameDifferences(text, namings),
  ];
}

/** Words that deny nothing, as patterns: those of the general language, and those that the content adds. */
export function plainWords(added?: Record<Lang, readonly string[]>): Record<Lang, RegExp> {
  return {
    zh: anyOf([...denyNothing.zh, ...(added?.zh ?? [])], 'zh'),
    en: anyOf([...denyNothing.en, ...(added?.en ?? [])], 'en'),
  };
}

/**
 * Whether one language denies what the other does not, as far as words tell: a doubt, for words deny in many ways. `negation
 * (Chinese only)`. Sentence by sentence where both have as many, so that one “not” cannot stand in for another.
 */
export function negationDifferences(
  said: Record<Lang, string>,
  plain: Record<Lang, RegExp>,
): string[] {
  const zh = readable(said.zh);
  const en = readable(said.en);
  const chinese = zh.split(/[。！？]/).filter((sentence) => sentence.trim());
  const english = en.split(/[.!?](?=[”’)]*(?:\s|$))/).filter((sentence) => sentence.trim());
  const pairs: [string, string][] =
    chinese.length === english.length
      ? chinese.map((sentence, i) => [sentence, english[i] ?? ''])
      : [[zh, en]];
  const found = new Set<string>();
  for (const [one, other] of pairs) {
    const here = chineseNegations(one, plain.zh);
    const there = englishNegations(other, plain.en);
    if (here.must > there.may) found.add('negation (Chinese only)');
    if (there.must > here.may) found.add('negation (English only)');
  }
  return [...found];
}

/** Without the addresses of links, which carry the language. */
function readable(text: string): string {
  return text.replace(/\]\([^)]*\)/g, ']').replace(/[*`]/g, '');
}

import type { Lang } from '../../i18n/languages.ts';

/** How often a passage says no: in words that say nothing else, and in any words that may. */
export interface Negations {
  must: number;
  may: number;
}

/** Forms that deny nothing, beside the words of `deny-nothing.ts`: a choice (会不会, 退或不退), 不一 at the end of a clause. */
const zhPlain = /不一(?=[，。；]|$)|不(?=一样|一定)|(.)或?[不没]\1/gu;
const zhNo = /不|没|无|未|非|勿|否|别(?=再|把)/gu;
const zhMaybe =
  /[不没无未非勿否别免除外缺禁拒仅只才]|取消|终止|上限|例外|限于|为限|代替|取代|废止|相反/gu;

export function chineseNegations(text: string, denyNothing: RegExp): Negations {
  const plain = text.replace(denyNothing, '·').replace(zhPlain, '·');
  return { must: count(plain, zhNo), may: count(text, zhMaybe) + listed(text) };
}

/** One negation holds for a whole list, which English may say no to item by item. */
function listed(text: string): number {
  const [, list = ''] = /[不没无未](.*)/su.exec(text) ?? [];
  return count(list, /[、和或]/g);
}

/** No negation in meaning: a bound, a number, two of them that make a condition (not without consent). */
const enPlain =
  /\bnot (?:less|more|later|fewer)\b|\bno (?:less|more|later|fewer|earlier) than\b|\bNos?\.? ?\d|\b(?:no|none|not|nothing|cannot|never)\b[^.;]*\bwithout\b/gi;
const enNo = /\b(?:not|no|never|none|nothing|nobody|nowhere|neither|cannot|without)\b|n[’']t\b/gi;
const enMaybe =
  /\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|unless|lack\w*|fail\w*|absen\w+|silent|left (?:open|out)|leaves? (?:out|open)|empty|ruled? out|exclu\w+|except\w*|exempt\w*|other than|rather than|instead|outside|beyond|only|missing|refus\w+|reject\w*|limits?|den(?:y|ied)|hardly|waiv\w+|avoid\w*|prevent\w*|prohibit\w*|forbid\w*|bans?|void|expired?|ended|an end|out of|same|stay\w*|contrary|omit\w*|keeps? [^.;]* from|unclear|unknown|wrong|illegal\w*|non-?[a-z]+|un[a-z]{4,}|in(?:complete|separable|accurate|correct|consistent|sufficient|valid|adequate|stability)\w*|missed|im(?:possible|proper)\w*|dis[a-z]{4,})\b|n[’']t\b/gi;

export function englishNegations(text: string, denyNothing: RegExp): Negations {
  return {
    must: count(text.replace(denyNothing, '·').replace(enPlain, '·'), enNo),
    may: count(text, enMaybe) + shared(text),
  };
}

/** One negation holds for a whole list: “do not do it, hold it or provide it” is three in Chinese. */
function shared(text: string): number {
  const [, list = ''] =
    /\b(?:not|no|none|never|nothing|cannot|without|neither|disclaims?)\b(.*)/is.exec(text) ?? [];
  return count(list, /\bn?or\b|,(?=[^.;]*\bor\b)/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Finds any of the words, the longest first; English ones as whole words. */
export function anyOf(words: readonly string[], lang: Lang): RegExp {
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = escaped.join('|') || '(?!)';
  return lang === 'en' ? new RegExp(`\\b(?:${any})\\b`, 'gi') : new RegExp(any, 'gu');
}

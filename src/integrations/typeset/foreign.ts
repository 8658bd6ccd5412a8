import { type Lang, languages, otherLang } from '../../i18n/languages.ts';

/** Part of a text, and whether it is of the other language of the site. */
export interface Run {
  text: string;
  foreign: boolean;
}

/** Latin letters and what stands between Latin words; a word of two letters or more that ends in a small one makes them English. */
const latin = /[A-Za-z](?:[A-Za-z0-9 .,'’&/()+–-]*[A-Za-z0-9)])?/g;
const word = /(?<![A-Za-z0-9])[A-Za-z]+[a-z](?![A-Za-z0-9])/;
const han =
  /\p{sc=Han}(?:[\p{sc=Han}\u3001-\u301f\uff01-\uff1f]*[\p{sc=Han}\u300b\u300d\uff09])?/gu;

/**
 * Cuts a text at what is of the other language: in Chinese the English names and words, but no abbreviations or standard
 * numbers, which both languages read their own way; in English whatever is written in Chinese characters.
 */
export function runsOf(text: string, lang: Lang): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(lang === 'zh' ? latin : han)) {
    const found = lang === 'zh' ? unclosed(match[0]) : match[0];
    if (lang === 'zh' && !word.test(found)) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), foreign: false });
    runs.push({ text: found, foreign: true });
    end = match.index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), foreign: false });
  return runs;
}

/** Without a closing bracket whose opening one belongs to the text around. */
function unclosed(text: string): string {
  const open = text.split('(').length;
  return text.endsWith(')') && text.split(')').length > open ? text.slice(0, -1) : text;
}

/** The value of `lang` for what is foreign on a page of this language. */
export const foreignTag = (lang: Lang): string => languages[otherLang(lang)].tag;

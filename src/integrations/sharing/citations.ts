import { parsedTree } from '../../html/parse.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { Citation } from '../../sharing/citation.ts';
import { readCitation } from '../../sharing/read.ts';
import type { Page } from '../built/pages.ts';

/** The answer of a built question page. */
export function citationOf({ elements }: Page, lang: Lang): Citation {
  const named = (name: string) => elements.find(({ tagName }) => tagName === name);
  const [main, article] = [named('main'), named('article')];
  if (!main || !article) throw new Error('The page has no <main> with an <article>.');
  return readCitation(parsedTree, main, article, lang);
}

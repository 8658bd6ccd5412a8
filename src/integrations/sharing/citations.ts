import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from '../../html/parse.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { Citation } from '../../sharing/citation.ts';
import { type Reading, readCitation } from '../../sharing/read.ts';
import type { Page } from '../built/pages.ts';

const reading: Reading<Tree.Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  text: (node) => ('value' in node ? node.value : undefined),
  tag: (node) => ('tagName' in node ? node.tagName : ''),
  attribute: (node, name) => ('tagName' in node ? attribute(node, name) : undefined),
};

/** The answer of a built question page. */
export function citationOf({ elements }: Page, lang: Lang): Citation {
  const named = (name: string) => elements.find(({ tagName }) => tagName === name);
  const [main, article] = [named('main'), named('article')];
  if (!main || !article) throw new Error('The page has no <main> with an <article>.');
  return readCitation(reading, main, article, lang);
}

import { escapeText } from '../../html/escape.ts';
import { attribute, type Element, elementsOf, parsedTree } from '../../html/parse.ts';
import { lineOf } from '../../html/text.ts';
import type { Lang } from '../../i18n/languages.ts';
import { typesetWords } from '../../i18n/typeset.ts';
import { isRead } from '../../reading/is-read.ts';
import { hasClass } from './tree.ts';

/** From so many headings on a page has a contents list of its own. */
const worthListing = 4;

/** The list of a page's second-level headings that have an address, for wide screens, where it stands beside the text; or nothing. */
export function contentsOf(main: Element, lang: Lang): string {
  const entries: string[] = [];
  const walk = (element: Element, id: string | undefined) => {
    const own = element === main ? undefined : (attribute(element, 'id') ?? id);
    if (element.tagName === 'h2' && own !== undefined) {
      const text = lineOf(parsedTree, element, isRead);
      entries.push(`<li><a href="#${own}">${escapeText(text)}</a></li>`);
    }
    for (const child of element.childNodes) {
      // What lists the page already is no part of it.
      if ('tagName' in child && child.tagName !== 'nav') walk(child, own);
    }
  };
  if (!elementsOf(main).some((element) => hasClass(element, 'answer'))) return '';
  walk(main, undefined);
  return entries.length < worthListing
    ? ''
    : `<nav class="rail" aria-label="${typesetWords[lang].onThisPage}" data-skip><ol>${entries.join('')}</ol></nav>`;
}

import { excerptOf, piecesOf } from '../../search/excerpt.ts';
import type { Match } from '../../search/searcher.ts';
import { element, marked } from './elements.ts';

/** The address of a page or anchor, from its root-relative one; it may carry words to be marked there. */
export type LinkTo = (url: string, words?: readonly string[]) => string;

/** One result: question, where it stands, short answer, and the sentence that matches best. */
export function resultItem(match: Match, linkTo: LinkTo): HTMLElement {
  const { record, matched } = match;
  const { title, number, where, answer, url } = record;
  const words = [...new Set(matched)].filter(
    (word) => !matched.some((other) => other !== word && other.includes(word)),
  );
  const place = [...where, title ? number : ''].filter((part) => part !== '').join(' › ');
  const excerpt = excerptOf(match);
  return element(
    'li',
    {},
    element(
      'a',
      { href: linkTo(url, words.slice(0, 6)), 'data-search-result': url },
      element('b', {}, ...marked(piecesOf(title || number, matched))),
      element('span', { class: 'fine result-where' }, place),
      ...(answer ? [element('p', {}, ...marked(piecesOf(answer, matched)))] : []),
      ...(excerpt.length > 0 ? [element('p', { class: 'fine' }, ...marked(excerpt))] : []),
    ),
  );
}

import { excerptOf, piecesOf } from '../../search/excerpt.ts';
import type { Match } from '../../search/searcher.ts';
import { markParameter } from '../mark-parameter.ts';
import { element, marked } from './elements.ts';

/** One result: question, where it stands, short answer, and the sentence that matches best. */
export function resultItem(match: Match, root: URL): HTMLElement {
  const { record, matched } = match;
  const { title, number, where, answer, url } = record;
  const address = new URL(url.slice(1), root);
  const words = [...new Set(matched)].filter(
    (word) => !matched.some((other) => other !== word && other.includes(word)),
  );
  if (words.length > 0) address.searchParams.set(markParameter, words.slice(0, 6).join(' '));
  const place = [...where, title ? number : ''].filter((part) => part !== '').join(' › ');
  const excerpt = excerptOf(match);
  return element(
    'li',
    {},
    element(
      'a',
      { href: address.href, 'data-search-result': url },
      element('b', {}, ...marked(piecesOf(title || number, matched))),
      element('span', { class: 'fine result-where' }, place),
      ...(answer ? [element('p', {}, ...marked(piecesOf(answer, matched)))] : []),
      ...(excerpt.length > 0 ? [element('p', { class: 'fine' }, ...marked(excerpt))] : []),
    ),
  );
}

import { excerptOf, piecesOf } from '../../search/excerpt.ts';
import type { Match } from '../../search/searcher.ts';
import { pickedIds } from '../pack/kept.ts';
import { element, marked } from './elements.ts';

/** The address of a page or anchor, from its root-relative one; it may carry words to be marked there. */
export type LinkTo = (url: string, words?: readonly string[]) => string;

/** `pick` labels the control that puts an answer on the reader's list; none in a single file. One result: question, where it stands, short answer, and the sentence that matches best. */
export function resultItem(match: Match, linkTo: LinkTo, pick?: string): HTMLElement {
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
    ...(record.kind === 'question' && pick ? [pickButton(record.id, pick)] : []),
  );
}

/** Whether the answer is on the reader's list, and the way onto it; the page's own script listens (src/client/pack/picks.ts). */
function pickButton(id: string, label: string): HTMLElement {
  const pressed = String(pickedIds().includes(id));
  const attributes = { type: 'button', class: 'pick', 'data-pick': id, 'aria-pressed': pressed };
  return element('div', {}, element('button', attributes, label));
}

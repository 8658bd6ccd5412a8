import { expect, test } from 'vitest';
import { attribute, type Element } from '../../src/html/parse.ts';
import { classed, elementsOn, pages } from './pages.ts';

const gap = /\p{sc=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{sc=Han}|\p{sc=Han} +$/u;

/** What is not set as Chinese text, or lists names beside each other. */
const apart = (part: Element) =>
  ['script', 'style', 'pre', 'code', 'option'].includes(part.tagName) ||
  attribute(part, 'lang') === 'en' ||
  (part.tagName === 'dt' && withinNotes(part));
const withinNotes = (element: Element) => {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (classed(at, 'term-notes')) return true;
  return false;
};

/** What the style sheet sets apart in small print. A space parts it from the words before for who has only the text. */
const inSmallPrint = (node: Element['childNodes'][number] | undefined) =>
  node !== undefined &&
  'tagName' in node &&
  ['fine', 'abbr', 'basis'].some((name) => classed(node, name));

function gapsIn(element: Element, found: string[] = []): string[] {
  for (const [i, child] of element.childNodes.entries()) {
    if ('tagName' in child && !apart(child)) gapsIn(child, found);
    if (child.nodeName !== '#text' || !('value' in child)) continue;
    const said = inSmallPrint(element.childNodes[i + 1]) ? child.value.trimEnd() : child.value;
    // Parted are a clause's number and its title, the elements of a standard's title, and, above, the names of a term.
    const text = said.replace(/^[\d.]+ /, '').replace(/《[^》]*》/g, '');
    const [fault] = gap.exec(text) ?? [];
    if (fault) found.push(`“${fault}” in “${text.slice(0, 40)}”`);
  }
  return found;
}

test('no space is typed between Chinese and what is not: the style sheet sets the gap', () => {
  const chinese = [...pages.keys()].filter((file) => /^zh\/(?!book)/.test(file));
  expect(chinese.length).toBeGreaterThan(0);
  const faults = chinese.flatMap((file) => {
    const body = elementsOn(file).find(({ tagName }) => tagName === 'body');
    return (body ? gapsIn(body) : ['no body']).map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

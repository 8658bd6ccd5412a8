import { expect, test } from 'vitest';
import { attribute, type Element, elementsOf, parsePage } from '../../src/html/parse.ts';
import { pages } from './pages.ts';

/**
 * Not read to be linked to: signposts and error pages, and the pages that hold answers of other pages, where a link to
 * the answer's own page says more. What is hidden until a script shows it is a state of the page and no place on it.
 */
const leftOut = /^(q\/|copies\/)|(^|\/)(404|offline|book|pack)\.html$/;

const classed = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) ?? false;

/** The headings that no link to copy leads to. A question has its share bar, a clause its number. */
function unlinked(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string | undefined>();
  const visit = (element: Element, linked: boolean) => {
    if (classed(element, 'answer-head') || attribute(element, 'hidden') !== undefined) return;
    const children = element.childNodes.filter((child) => 'tagName' in child);
    const within = classed(element, 'clause')
      ? children.some((child) => attribute(child, 'data-anchor') !== undefined)
      : linked;
    if (/^h[2-6]$/.test(element.tagName)) {
      const anchor = elementsOf(element).find((part) => classed(part, 'anchor'));
      const target = anchor && attribute(anchor, 'href')?.slice(1);
      if (!within && !(target && ids.has(target))) found.push(attribute(element, 'id') ?? '');
      return;
    }
    for (const child of children) visit(child, within);
  };
  const main = elementsOf(parsePage(html)).find(({ tagName }) => tagName === 'main');
  if (!main) return ['no main'];
  for (const element of elementsOf(main)) ids.add(attribute(element, 'id'));
  visit(main, false);
  return found;
}

test('every heading has a link beside it to copy, which leads to it', () => {
  const read = [...pages].filter(([file]) => !leftOut.test(file));
  expect(read.length).toBeGreaterThan(70);
  for (const [file, html] of read) expect(unlinked(html), file).toEqual([]);
});

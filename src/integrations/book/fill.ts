import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { serialize } from 'parse5';
import { attribute, type Element, elementsOf, parseToRewrite } from '../../html/parse.ts';
import type { Page, Pages } from '../built/pages.ts';
import { type Places, placesOf, rehome } from './rehome.ts';

/**
 * Fills each element with `data-fill` with the content of the page that its `data-page` names. An element with
 * `data-page` stands for that page: links to the page lead to it. One with `data-fill="alone"` may be read without the others:
 * its links to them lead to their pages, and its headings begin right below the page's.
 */
export function fillBook({ html }: Page, pages: Pages): string {
  const book = parseToRewrite(html);
  const places = placesOf(book);
  for (const element of elementsOf(book)) {
    const fill = attribute(element, 'data-fill');
    if (fill === undefined) continue;
    const page = attribute(element, 'data-page') ?? '';
    const own = new Map([[page, attribute(element, 'id') ?? '']]);
    const { html } = pages.at(page);
    element.childNodes =
      fill === 'alone' ? contentOf(html, page, own, 1) : contentOf(html, page, places, 2);
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-fill');
  }
  return serialize(book);
}

/** The content of a page's `main`, as it stands in the book. */
function contentOf(html: string, page: string, places: Places, levels: number): Tree.ChildNode[] {
  const main = elementsOf(parseToRewrite(html)).find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${page} has no <main>.`);
  for (const element of elementsOf(main)) {
    if (leftOut(element)) remove(element);
    else rehome(element, page, places, levels);
  }
  return main.childNodes;
}

/** What helps on a page of its own: ways about it, controls, scripts. */
function leftOut(element: Element): boolean {
  return (
    ['button', 'nav', 'script', 'template', 'noscript'].includes(element.tagName) ||
    attribute(element, 'data-on-page') !== undefined
  );
}

function remove(element: Element): void {
  const siblings = element.parentNode?.childNodes ?? [];
  siblings.splice(siblings.indexOf(element), 1);
}

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { serialize } from 'parse5';
import { attribute, type Element, elementsOf, parsePage } from '../portable/html.ts';
import { type Places, placesOf, rehome } from './rehome.ts';

/**
 * Fills each element with `data-fill` with the content of the page that its `data-page` names. An element with
 * `data-page` stands for that page: links to the page lead to it.
 */
export async function fillBook(
  html: string,
  read: (page: string) => Promise<string>,
): Promise<string> {
  const book = parsePage(html);
  const places = placesOf(book);
  for (const element of [...elementsOf(book)]) {
    if (attribute(element, 'data-fill') === undefined) continue;
    const page = attribute(element, 'data-page') ?? '';
    element.childNodes = contentOf(await read(page), page, places);
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-fill');
  }
  return serialize(book);
}

/** The content of a page's `main`, as it stands in the book. */
function contentOf(html: string, page: string, places: Places): Tree.ChildNode[] {
  const main = [...elementsOf(parsePage(html))].find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${page} has no <main>.`);
  for (const element of [...elementsOf(main)]) {
    if (leftOut(element)) remove(element);
    else rehome(element, page, places);
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

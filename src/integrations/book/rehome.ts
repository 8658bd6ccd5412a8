import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element, elementsOf } from '../../html/parse.ts';

/** The id of the element that stands for a page in the book, by the page's root-relative address. */
export type Places = ReadonlyMap<string, string>;

export function placesOf(book: Tree.Document): Places {
  return new Map(
    elementsOf(book).flatMap((element) => {
      const page = attribute(element, 'data-page');
      const id = attribute(element, 'id');
      return page !== undefined && id !== undefined ? [[page, id] as const] : [];
    }),
  );
}

/** Attributes that name ids of the same page, separated by spaces. */
const references = [
  'for',
  'headers',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
];
const forReading = ['data-record', 'data-title', 'data-answer', 'data-body', 'data-skip'];

/**
 * Makes an element of a page one of the book: below so many more levels of headings, its ids preceded by the page's, links to
 * what the book holds leading there.
 */
export function rehome(element: Element, page: string, places: Places, levels: number): void {
  const own = places.get(page) ?? '';
  const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (depth) {
    element.tagName = `h${Math.min(6, Number(depth) + levels)}`;
    element.nodeName = element.tagName;
  }
  element.attrs = element.attrs
    .filter(({ name }) => !forReading.includes(name))
    .map(({ name, value, ...rest }) => ({ name, value: moved(name, value), ...rest }));

  function moved(name: string, value: string): string {
    if (name === 'id') return `${own}--${value}`;
    if (references.includes(name)) return value.replace(/\S+/g, (id) => `${own}--${id}`);
    if (name === 'href') return linkIn(value);
    return value.replace(/\burl\(#([^)]+)\)/g, (_, id) => `url(#${own}--${id})`);
  }

  function linkIn(href: string): string {
    const [path = '', anchor = ''] = href.split('#');
    const place = places.get(path === '' ? page : path);
    if (place === undefined) return href;
    return anchor === '' ? `#${place}` : `#${place}--${anchor}`;
  }
}

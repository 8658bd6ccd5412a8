import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** A page with the place of every attribute, so that single attributes can be replaced. */
// Without scripting, so that what stands in `noscript` is read as elements.
export const parsePage = (html: string) =>
  parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** All elements below a node, in document order. */
export function* elementsOf(node: Tree.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsOf(child);
}

/** Text to stand in place of the characters from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits that do not overlap; every other character stays as it is. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), html);
}

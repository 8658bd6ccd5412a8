import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** A page with the place of every attribute, so that single attributes can be replaced. */
// Without scripting, so that what stands in `noscript` is read as elements.
export const parsePage = (html: string) =>
  parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** A node, where it is an element, and all elements below it, in document order. */
export function elementsOf(node: Tree.Node, found: Element[] = []): Element[] {
  if ('tagName' in node) found.push(node);
  if ('content' in node) elementsOf(node.content, found);
  if ('childNodes' in node) for (const child of node.childNodes) elementsOf(child, found);
  return found;
}

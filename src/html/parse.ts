import { type DefaultTreeAdapterTypes as Parsed, parse } from 'parse5';
import { parseExplicit } from './explicit.ts';
import type { Tree } from './tree.ts';

export type Element = Parsed.Element;
export type Node = Parsed.Node;

/** A page with the place of every attribute, so that single attributes can be replaced. */
// Without scripting, so that what stands in `noscript` is read as elements.
export const parsePage = (html: string) =>
  parseExplicit(html, true) ??
  parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

/** The same without places, in half the time: for who writes the tree again. */
export const parseToRewrite = (html: string) =>
  parseExplicit(html, false) ?? parse(html, { scriptingEnabled: false });

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** A node, where it is an element, and all elements below it, in document order. */
export function elementsOf(node: Node, found: Element[] = []): Element[] {
  if ('tagName' in node) found.push(node);
  if ('content' in node) elementsOf(node.content, found);
  if ('childNodes' in node) for (const child of node.childNodes) elementsOf(child, found);
  return found;
}

/** The parser's tree, for what reads any. */
export const parsedTree: Tree<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  text: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : undefined),
  tag: (node) => ('tagName' in node ? node.tagName : ''),
  attribute: (node, name) => ('tagName' in node ? attribute(node, name) : undefined),
};

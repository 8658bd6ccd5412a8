import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element } from '../../html/parse.ts';

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The text of a node, without elements that are left out. */
export function textOf(
  node: Tree.Node,
  leftOut: (element: Element) => boolean = () => false,
): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if ('tagName' in node && leftOut(node)) return '';
  return 'childNodes' in node
    ? node.childNodes.map((child) => textOf(child, leftOut)).join('')
    : '';
}

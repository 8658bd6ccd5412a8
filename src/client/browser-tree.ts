import type { Tree } from '../html/tree.ts';

/** The browser's tree, for what reads any. */
export const browserTree: Tree<Node> = {
  children: ({ childNodes }) => [...childNodes],
  text: (node) => (node instanceof Text ? node.data : undefined),
  tag: (node) => (node instanceof Element ? node.localName : ''),
  attribute: (node, name) =>
    node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined,
};

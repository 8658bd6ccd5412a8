/** What the trees of HTML have in common, that of the parser and that of the browser. */
export interface Tree<N> {
  children: (node: N) => readonly N[];
  /** The text of a text node; undefined for any other. */
  text: (node: N) => string | undefined;
  /** In lower case; empty for what is no element. */
  tag: (node: N) => string;
  attribute: (node: N, name: string) => string | undefined;
}

/** Which elements a reading goes into. */
export type Goes<N> = (tree: Tree<N>, element: N) => boolean;

/** The elements below a node that are gone into, in document order. */
export function elementsBelow<N>(tree: Tree<N>, node: N, goes: Goes<N> = () => true): N[] {
  return tree
    .children(node)
    .flatMap((child) =>
      tree.tag(child) === '' || !goes(tree, child)
        ? []
        : [child, ...elementsBelow(tree, child, goes)],
    );
}

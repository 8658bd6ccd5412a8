import { isShown } from '../html/shown.ts';
import type { Tree } from '../html/tree.ts';

/** What is of use on its own page alone (`data-on-page`), such as the address beside a heading; and the way back from a footnote. */
const onPage = ['data-on-page', 'data-footnote-backref'];

/** Whether an element of a page is read by everything that is made of the page. */
export function isRead<N>(tree: Tree<N>, element: N): boolean {
  return (
    isShown(tree, element) && onPage.every((name) => tree.attribute(element, name) === undefined)
  );
}

/** The mark of a footnote at the end of a word; a text without notes does without it. */
export function isNoteMark<N>(tree: Tree<N>, element: N): boolean {
  return tree.attribute(element, 'data-footnote-ref') !== undefined;
}

/** The same as `isRead`, without the marks of footnotes. */
export function isReadAsText<N>(tree: Tree<N>, element: N): boolean {
  return isRead(tree, element) && !isNoteMark(tree, element);
}

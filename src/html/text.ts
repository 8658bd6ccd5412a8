import { plainText } from './characters.ts';
import { isShown, nameOf } from './shown.ts';
import type { Goes, Tree } from './tree.ts';

/** Elements that begin a line of their own; the cells of a table are apart like them. */
const blocks =
  /^(address|article|aside|blockquote|br|caption|d[dlt]|details|div|fieldset|fig(caption|ure)|footer|h[1-6]|header|hr|li|main|[ou]l|p|pre|section|summary|t(able|body|d|foot|h|head|r))$/;

/**
 * The text of a node as it is read: each block on a line of its own, nothing of what is not gone into. `put` says how the text
 * of an element within it stands there.
 */
export function textOf<N>(
  tree: Tree<N>,
  node: N,
  goes: Goes<N> = isShown,
  put: (element: N, inner: string) => string = (_, inner) => inner,
): string {
  const read = (part: N): string => {
    const text = tree.text(part);
    if (text !== undefined) return plainText(text).replace(/\s+/g, ' ');
    const tag = tree.tag(part);
    if (part !== node && tag !== '' && !goes(tree, part)) return '';
    if (tag === 'svg' || tag === 'img') return plainText(nameOf(tree, part));
    const inner = tree.children(part).map(read).join('');
    const own = part === node ? inner : put(part, inner);
    return blocks.test(tag) ? `\n${own}\n` : own;
  };
  return read(node)
    .replace(/ *\n\s*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}

/** The same on one line. */
export function lineOf<N>(tree: Tree<N>, node: N, goes: Goes<N> = isShown): string {
  return textOf(tree, node, goes).replaceAll('\n', ' ');
}

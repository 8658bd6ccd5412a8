import type { Tree } from './tree.ts';

/** Not text: what a script fills or runs, what a reader presses and fills in, and the ways about a page. */
const notText = new Set([
  'button',
  'dialog',
  'form',
  'input',
  'nav',
  'script',
  'select',
  'style',
  'template',
  'textarea',
]);

/**
 * Whether an element belongs to what a reader who runs no script is told: it does not when it is hidden, a template, a
 * control, a way about the page, or an icon.
 */
export function isShown<N>(tree: Tree<N>, element: N): boolean {
  const tag = tree.tag(element);
  if (notText.has(tag) || tree.attribute(element, 'hidden') !== undefined) return false;
  return tag !== 'svg' || nameOf(tree, element) !== '';
}

/** What a drawing or picture says to those who do not see it. */
export function nameOf<N>(tree: Tree<N>, element: N): string {
  const { attribute, children, tag, text } = tree;
  if (attribute(element, 'aria-hidden') === 'true') return '';
  if (tag(element) === 'img') return attribute(element, 'alt') ?? '';
  const title = children(element).find((child) => tag(child) === 'title');
  const said = title && children(title).map((part) => text(part) ?? '');
  return attribute(element, 'aria-label') ?? said?.join('') ?? '';
}

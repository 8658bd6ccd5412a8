import { fromParse5 } from 'hast-util-from-parse5';
import { defaultHandlers, type Options, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Element } from '../../html/parse.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** What helps only on a screen. */
const forTheScreen = ['button', 'dialog', 'form', 'nav', 'script', 'style', 'template'];

const leaveOut: Handle = () => undefined;

/** A picture is what it says to those who do not see it. */
const picture: Handle = (_state, { properties, children }) => {
  const title = children.find((child) => 'tagName' in child && child.tagName === 'title');
  const text = title && 'children' in title ? title.children : [];
  const { ariaLabel } = properties;
  const said = ariaLabel ?? text.map((node) => ('value' in node ? node.value : ''));
  const value = [said].flat().join('');
  return value === '' ? undefined : { type: 'text', value };
};

/** A heading keeps its id as `{#id}`, so that links to it still lead somewhere. */
const heading: Handle = (state, element) => {
  const children = state.all(element);
  const { id } = element.properties;
  return {
    type: 'heading',
    depth: Number(element.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6,
    // Not escaped, as a text would be.
    children: [...children, ...(id ? [{ type: 'html', value: ` {#${id}}` }] : [])] as never,
  };
};

/** Numbers and remarks in small print are set apart by the style sheet; here by a space. */
const span: Handle = (state, element, parent) => {
  const { className } = element.properties;
  const classes = Array.isArray(className) ? className : [];
  const children = state.all(element) as never[];
  const space = { type: 'text', value: ' ' } as never;
  // The number above a page's heading is part of neither.
  if (parent && 'tagName' in parent && parent.tagName === 'header') return undefined;
  if (classes.includes('number'))
    return followedBySpace(element, parent) ? children : [...children, space];
  if (classes.includes('fine')) return [space, ...children];
  return children;
};

function followedBySpace(element: unknown, parent: Parameters<Handle>[2]): boolean {
  const siblings = parent && 'children' in parent ? parent.children : [];
  const next = siblings[siblings.indexOf(element as never) + 1];
  return next?.type === 'text' && /^\s/.test(next.value);
}

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(forTheScreen.map((name) => [name, leaveOut])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  svg: picture,
  // A link beside a heading, to copy its address from.
  a: (state, element) => {
    const link = defaultHandlers.a(state, element);
    return link.children.length > 0 ? link : undefined;
  },
  span,
  div: (state, element) => {
    const { role } = element.properties;
    const children = state.toFlow(state.all(element)) as never[];
    return role === 'note' ? { type: 'blockquote', children } : children;
  },
};

interface Linked {
  url?: string;
  children?: Linked[];
}

/** An element of a finished page as Markdown (GFM). `linkTo` says where a link leads, given what the page says. */
export function markdownOf(element: Element, linkTo: (href: string) => string): string {
  const tree = toMdast(fromParse5(element as never) as never, { handlers });
  const relink = (node: Linked) => {
    if (node.url !== undefined) node.url = linkTo(node.url);
    node.children?.forEach(relink);
  };
  relink(tree as Linked);
  return toMarkdown(tree as never, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

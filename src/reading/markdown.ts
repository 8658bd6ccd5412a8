import { fromParse5 } from 'hast-util-from-parse5';
import { defaultHandlers, type Options, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Element, Node as Parsed } from '../html/parse.ts';
import type { Goes } from '../html/tree.ts';
import { arranged } from './arrange.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** A heading keeps its id as `{#id}`, so that links to it still lead somewhere. */
const heading: Handle = (state, element) => {
  const { id } = element.properties;
  return {
    type: 'heading',
    depth: Number(element.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6,
    // Not escaped, as a text would be.
    children: [
      ...state.all(element),
      ...(id ? [{ type: 'html', value: ` {#${id}}`, id }] : []),
    ] as never,
  };
};

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  a: (state, element) => {
    const link = defaultHandlers.a(state, element);
    return link.children.length > 0 ? link : undefined;
  },
  div: (state, element) => {
    const { role } = element.properties;
    const children = state.toFlow(state.all(element)) as never[];
    return role === 'note' ? { type: 'blockquote', children } : children;
  },
};

/** What is read here of a node of the library's. */
interface Node {
  type: string;
  depth?: number;
  id?: string;
  url?: string;
  children?: Node[];
}

/** How a text is to stand where it is put. */
export interface Setting {
  /** Where a link leads, given what the page says; without an answer its words stand alone. */
  linkTo: (href: string) => string | undefined;
  /** By how many levels its headings go down, and whether they keep their ids. */
  below?: number;
}

/** An element of a page as Markdown (GFM): what is read of it, and nothing else. */
export class Markdown {
  /** The ids of its headings, to which links may lead. */
  readonly anchors: ReadonlySet<string>;
  readonly #root: Node;

  /** `level` is that of the heading above the element. */
  constructor(element: Element, level = 0, goes?: Goes<Parsed>) {
    this.#root = toMdast(fromParse5(arranged(element, level, goes) as never) as never, {
      handlers,
    }) as Node;
    this.anchors = new Set(idsIn(this.#root));
  }

  text({ linkTo, below }: Setting): string {
    const [root] = set(this.#root);
    return toMarkdown(root as never, {
      bullet: '-',
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    });

    /** A node as it is to stand; the one that was read stays as it is, for it may be set again. */
    function set(node: Node): Node[] {
      if (below !== undefined && node.id !== undefined) return [];
      const children = node.children?.flatMap(set);
      const url = node.url === undefined ? undefined : linkTo(node.url);
      if (node.url !== undefined && url === undefined) return children ?? [];
      const one = { ...node };
      if (url !== undefined) one.url = url;
      if (children) one.children = children;
      if (node.type === 'heading') one.depth = Math.min(6, (node.depth ?? 1) + (below ?? 0));
      return [one];
    }
  }
}

function idsIn({ id, children = [] }: Node): string[] {
  return [...(id === undefined ? [] : [id]), ...children.flatMap(idsIn)];
}

import { mdxToMdast } from 'satteri';
import { markdownFeatures } from '../markdown/features.ts';

/** The parts of a Markdown syntax tree that the rules read. */
export interface MarkdownNode {
  type: string;
  name?: string;
  value?: string;
  url?: string;
  alt?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: unknown } };
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

export interface Placed {
  node: MarkdownNode;
  /** Line in the file, counted from 1. */
  line: number;
}

/**
 * All nodes of an MDX body in reading order; `firstLine` is the line of the file on which the body begins.
 * Throws the parser's error, which begins with `line:column:` within the body.
 */
export function parseBody(body: string, firstLine: number): Placed[] {
  const nodes: Placed[] = [];
  const walk = (node: MarkdownNode) => {
    nodes.push({ node, line: (node.position?.start.line ?? 1) + firstLine - 1 });
    node.children?.forEach(walk);
  };
  walk(mdxToMdast(body, { features: markdownFeatures }) as MarkdownNode);
  return nodes;
}

/** The text of a node without its markup. */
export function plainText(node: MarkdownNode): string {
  return node.children ? node.children.map(plainText).join('') : (node.value ?? '');
}

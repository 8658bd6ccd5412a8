import type { CheckedMdx } from '../files/files.ts';
import type { MarkdownNode } from '../files/markdown-tree.ts';

/** One thing that a text says in one breath: a field, a heading, a paragraph, a cell. */
export interface Passage {
  /** `paragraph`, `heading`, `tableCell`, `code`; of the frontmatter the name of the field, such as `notStated 2`. */
  kind: string;
  text: string;
  line: number;
}

/** Frontmatter that a reader sees; how others ask is no passage, for each language asks in its own way. */
const fields = ['question', 'title', 'label', 'answer', 'doesNotProve', 'notStated'];

/** Components that print the value of an attribute. */
const printed: Record<string, string> = { Clause: 'number', MenuPath: 'path', Command: 'line' };

/** The passages of an MDX file in reading order. */
export function passagesOf(mdx: CheckedMdx<object>): Passage[] {
  const passages: Passage[] = [];
  for (const field of fields) {
    const value = (mdx.data as Record<string, unknown>)[field];
    if (typeof value === 'string') {
      passages.push({ kind: field, text: value, line: mdx.lineOf([field]) });
    }
    if (!Array.isArray(value)) continue;
    for (const [i, text] of value.entries()) {
      passages.push({ kind: `${field} ${i + 1}`, text, line: mdx.lineOf([field, i]) });
    }
  }
  for (const { node, line } of mdx.nodes) {
    if (!isPassage(node)) continue;
    const text = spoken(node).trim();
    if (text !== '') passages.push({ kind: node.type, text, line });
  }
  return passages;
}

function isPassage({ type, name }: MarkdownNode): boolean {
  return (
    ['paragraph', 'heading', 'tableCell', 'code'].includes(type) ||
    (type === 'mdxJsxFlowElement' && printed[name ?? ''] !== undefined)
  );
}

/** The text of a node as it is read on the page, without its markup. */
function spoken(node: MarkdownNode): string {
  const attribute = printed[node.name ?? ''];
  if (attribute) {
    const value = node.attributes?.find(({ name }) => name === attribute)?.value;
    return typeof value === 'string' ? value : '';
  }
  return node.children ? node.children.map(spoken).join('') : (node.value ?? '');
}

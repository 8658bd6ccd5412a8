import type { MarkdownNode } from '../../files/markdown-tree.ts';
import type { Problem } from '../../files/problem.ts';
import type { ComponentName } from '../answer-hashes.ts';
import { allNamed } from '../contracts.ts';
import { type Manuscript, mdxFiles } from '../manuscript.ts';

/** What a component's attribute may hold: free text, or an id from one of the lists. */
interface Attribute {
  name: string;
  ids?: ReadonlySet<string>;
  home?: string;
}

/** Bodies use the components of docs/writing.md, each with its attribute, and no other markup. */
export function checkComponents(manuscript: Manuscript): Problem[] {
  const { lists } = manuscript;
  const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const components: Record<ComponentName, Attribute | undefined> = {
    Danger: undefined,
    Warning: undefined,
    Notice: undefined,
    Note: undefined,
    Remark: undefined,
    UI: undefined,
    Param: undefined,
    Isolation: undefined,
    DataLife: undefined,
    DataMovement: undefined,
    LogPath: undefined,
    Systems: undefined,
    SocReports: undefined,
    ReportTypes: undefined,
    CertificationPath: undefined,
    Standards: undefined,
    MenuPath: { name: 'path' },
    Command: { name: 'line' },
    Term: { name: 'id', ids: idsOf(lists.glossary.data), home: 'content/glossary.yaml' },
    Document: { name: 'id', ids: idsOf(lists.documents.data), home: 'content/documents.yaml' },
    Steps: { name: 'standard', ids: idsOf(lists.standards.data), home: 'content/standards.yaml' },
    PromiseAndClauses: {
      name: 'id',
      ids: idsOf(lists.promises.data),
      home: 'content/promises.yaml',
    },
    Clause: {
      name: 'number',
      ids: new Set(allNamed(manuscript).map(({ reference }) => reference)),
      home: 'content/clauses/',
    },
  };

  return mdxFiles(manuscript).flatMap(({ mdx }) =>
    mdx.nodes.flatMap(({ node, line }) => {
      const found = check(node, components);
      return found ? [{ file: mdx.file, line, ...found }] : [];
    }),
  );
}

function check(
  node: MarkdownNode,
  components: Record<ComponentName, Attribute | undefined>,
): Pick<Problem, 'code' | 'what' | 'fix'> | undefined {
  if (node.type === 'mdxjsEsm' || /^mdx(Flow|Text)Expression$/.test(node.type)) {
    const line = node.value?.split('\n', 1)[0];
    return {
      code: 'code-in-text',
      what: `The body holds code: ${node.type === 'mdxjsEsm' ? line : `{${line}}`}.`,
      fix: 'Write text and the components of docs/writing.md only; write { as \\{ where it is text.',
    };
  }
  if (!/^mdxJsx(Flow|Text)Element$/.test(node.type)) return;
  const name = node.name ?? '';
  if (!Object.hasOwn(components, name)) {
    return {
      code: 'unknown-component',
      what: `There is no component <${name}>.`,
      fix: 'Use one of docs/writing.md; write < as \\< where it is text.',
    };
  }
  const expected = components[name as ComponentName];
  const given = node.attributes ?? [];
  const unknown = given.find((attribute) => attribute.name !== expected?.name);
  if (unknown) {
    return {
      code: 'unknown-attribute',
      what: `<${name}> has no attribute "${unknown.name ?? '{…}'}".`,
      fix: 'Remove it; docs/writing.md lists the attributes.',
    };
  }
  if (!expected) return;
  const value = given[0]?.value;
  if (typeof value !== 'string' || value === '') {
    return {
      code: 'missing-attribute',
      what: `<${name}> needs ${expected.name}="…".`,
      fix: 'Add it, its value in straight quotation marks.',
    };
  }
  if (expected.ids && !expected.ids.has(value)) {
    return {
      code: 'unknown-id',
      what: `<${name} ${expected.name}="${value}"> names nothing that exists.`,
      fix: `Correct it, or add "${value}" in ${expected.home}.`,
    };
  }
  return;
}

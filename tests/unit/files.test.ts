import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { ContentFiles } from '../../src/content/files.ts';
import { sentence } from '../../src/content/problem.ts';
import { text } from '../../src/schema/text.ts';
import { folderWith } from './folder.ts';

const schema = z.strictObject({ title: text, list: z.array(z.strictObject({ name: text })) });
const invalid =
  'Correct the line; quote a text that holds ": " or begins with a special character.';
const missing = (field: string) =>
  `The field "${field}" is missing. Add it; docs/writing.md shows its form.`;
const notText = (field: string) =>
  `"${field}" must be text, but is a number. Write it as docs/writing.md shows.`;

/** What is said of one file; `a` stands for its name. */
function saidOf(kind: 'yaml' | 'mdx', source: string): string[] {
  const files = new ContentFiles(folderWith({ a: source }));
  const checked = files[kind]('a', schema);
  expect(checked === undefined).toBe(files.problems.length > 0);
  return files.problems.map(sentence);
}

describe('YAML problems name their line', () => {
  test.each<[what: string, source: string, said: string[]]>([
    ['a good file', 'title: a\nlist: []\n', []],
    [
      'a value in a list',
      'title: a\nlist:\n  - name: b\n  - name: 3\n',
      [`a:4: ${notText('list.name')}`],
    ],
    ['a comment above', '# c\n\ntitle: 3\nlist: []\n', [`a:3: ${notText('title')}`]],
    [
      'a missing field of an entry: the line of the entry',
      'title: a\nlist:\n  - name: b\n  - {}\n',
      [`a:4: ${missing('list.name')}`],
    ],
    ['a missing field of the file: its first line', 'list: []\n', [`a:1: ${missing('title')}`]],
    [
      'every problem at once',
      'title: 3\nlist:\n  - name: 4\nx: 1\n',
      [
        `a:1: ${notText('title')}`,
        `a:3: ${notText('list.name')}`,
        'a:4: The field "x" is not known. Correct its spelling or remove it; docs/writing.md lists the fields.',
      ],
    ],
    [
      'an empty file',
      '',
      ['a:1: The file must be a group of fields, but is empty. Write it as docs/writing.md shows.'],
    ],
    [
      'lines that end as on Windows',
      'title: a\r\nlist:\r\n  - name: 3\r\n',
      [`a:3: ${notText('list.name')}`],
    ],
    ['a byte order mark', '\uFEFFtitle: 3\nlist: []\n', [`a:1: ${notText('title')}`]],
    [
      'a colon in a text',
      'list: []\ntitle: a: b\n',
      [
        `a:2: This is not valid YAML: Nested mappings are not allowed in compact mappings. ${invalid}`,
      ],
    ],
    [
      'a key used twice',
      'title: a\nlist: []\ntitle: b\n',
      [`a:3: This is not valid YAML: Map keys must be unique. ${invalid}`],
    ],
    [
      'one slip, said once',
      'title: {a]\nlist: [}\n',
      [
        `a:1: This is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }. ${invalid}`,
      ],
    ],
  ])('%s', (_what, source, said) => {
    expect(saidOf('yaml', source)).toEqual(said);
  });
});

describe('MDX problems name their line in the file', () => {
  const head = '---\ntitle: a\nlist: []\n---\n';
  const noFrontmatter =
    'a:1: The file does not begin with frontmatter between two lines of ---. Begin it as docs/writing.md shows.';

  test.each<[what: string, source: string, said: string[]]>([
    ['a good file', `${head}\nText.\n`, []],
    ['a good file without a body', head.trimEnd(), []],
    ['a field of the frontmatter', '---\nlist: []\ntitle: 3\n---\n', [`a:3: ${notText('title')}`]],
    [
      'a YAML syntax error',
      '---\nlist: []\ntitle: a: b\n---\n',
      [
        `a:3: This is not valid YAML: Nested mappings are not allowed in compact mappings. ${invalid}`,
      ],
    ],
    [
      'Windows line ends and a byte order mark',
      '\uFEFF---\r\nlist: []\r\ntitle: 3\r\n---\r\n',
      [`a:3: ${notText('title')}`],
    ],
    ['no frontmatter', 'Text.\n', [noFrontmatter]],
    ['empty frontmatter', '---\n---\nText.\n', [noFrontmatter]],
    ['frontmatter that does not end', '---\ntitle: a\n', [noFrontmatter]],
    ['text before the frontmatter', `\n${head}`, [noFrontmatter]],
  ])('%s', (_what, source, said) => {
    expect(saidOf('mdx', source)).toEqual(said);
  });

  test('a tag that is not closed', () => {
    const [said] = saidOf('mdx', `${head}\nText.\n\n<Note>\n\nText.\n`);
    expect(said).toMatch(/^a:8: This is not valid MDX: Expected a closing tag for `<Note>`/);
    expect(said).toMatch(
      /\. Close every tag, and write < and \{ as \\< and \\\{ where they are text\.$/,
    );
  });

  test('every node of the body knows its line', () => {
    const files = new ContentFiles(
      folderWith({ a: `${head}\n## B {#b}\n\n<Note>\n\nC\n\n</Note>\n` }),
    );
    const nodes = files.mdx('a', schema)?.nodes ?? [];
    const lines = nodes.map(({ node, line }) => [node.type, line]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['heading', 6],
        ['mdxJsxFlowElement', 8],
        ['paragraph', 10],
      ]),
    );
  });
});

test('a file that is not there is a problem without a line', () => {
  const files = new ContentFiles(folderWith({}));
  expect(files.yaml('content/site.yaml', schema)).toBeUndefined();
  expect(files.problems.map(sentence)).toEqual([
    'content/site.yaml: The file is missing. Add it; docs/writing.md shows its form.',
  ]);
});

test('a folder is listed in order, hidden files left out; a missing one is empty', () => {
  const files = new ContentFiles(folderWith({ 'x/b': '', 'x/a': '', 'x/.DS_Store': '' }));
  expect(files.list('x', 'files')).toEqual(['a', 'b']);
  expect(files.list('y', 'folders')).toEqual([]);
});

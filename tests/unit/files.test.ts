import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { ContentFiles } from '../../src/files/files.ts';
import { sentence } from '../../src/files/problem.ts';
import { text } from '../../src/schema/text.ts';
import { folderWith } from './folder.ts';

const schema = z.strictObject({ title: text, list: z.array(z.strictObject({ name: text })) });

/** What is found in one file. */
function saidOf(kind: 'yaml' | 'mdx', source: string): string[] {
  const files = new ContentFiles(folderWith({ a: source }));
  const checked = files[kind]('a', schema);
  expect(checked === undefined).toBe(files.problems.length > 0);
  return files.problems.map(({ code, line }) => `${code} ${line}`);
}

describe('YAML problems name their line', () => {
  test.each<[what: string, source: string, said: string[]]>([
    ['a good file', 'title: a\nlist: []\n', []],
    ['a value in a list', 'title: a\nlist:\n  - name: b\n  - name: 3\n', ['wrong-kind 4']],
    ['a comment above', '# c\n\ntitle: 3\nlist: []\n', ['wrong-kind 3']],
    [
      'a missing field of an entry: the line of the entry',
      'title: a\nlist:\n  - name: b\n  - {}\n',
      ['missing-field 4'],
    ],
    ['a missing field of the file: its first line', 'list: []\n', ['missing-field 1']],
    [
      'every problem at once',
      'title: 3\nlist:\n  - name: 4\nx: 1\n',
      ['wrong-kind 1', 'wrong-kind 3', 'unknown-field 4'],
    ],
    ['an empty file', '', ['wrong-kind 1']],
    ['lines that end as on Windows', 'title: a\r\nlist:\r\n  - name: 3\r\n', ['wrong-kind 3']],
    ['a byte order mark', '\uFEFFtitle: 3\nlist: []\n', ['wrong-kind 1']],
    ['a colon in a text', 'list: []\ntitle: a: b\n', ['quotes-needed 2']],
    ['a key used twice', 'title: a\nlist: []\ntitle: b\n', ['duplicate-field 3']],
    ['one slip, said once', 'title: {a]\nlist: [}\n', ['open-bracket 1']],
  ])('%s', (_what, source, said) => {
    expect(saidOf('yaml', source)).toEqual(said);
  });
});

describe('MDX problems name their line in the file', () => {
  const head = '---\ntitle: a\nlist: []\n---\n';
  const noFrontmatter = 'no-frontmatter 1';

  test.each<[what: string, source: string, said: string[]]>([
    ['a good file', `${head}\nText.\n`, []],
    ['a good file without a body', head.trimEnd(), []],
    ['a field of the frontmatter', '---\nlist: []\ntitle: 3\n---\n', ['wrong-kind 3']],
    ['a YAML syntax error', '---\nlist: []\ntitle: a: b\n---\n', ['quotes-needed 3']],
    [
      'Windows line ends and a byte order mark',
      '\uFEFF---\r\nlist: []\r\ntitle: 3\r\n---\r\n',
      ['wrong-kind 3'],
    ],
    ['no frontmatter', 'Text.\n', [noFrontmatter]],
    ['empty frontmatter', '---\n---\nText.\n', [noFrontmatter]],
    ['frontmatter that does not end', '---\ntitle: a\n', ['open-frontmatter 1']],
    ['text before the frontmatter', `\n${head}`, [noFrontmatter]],
  ])('%s', (_what, source, said) => {
    expect(saidOf('mdx', source)).toEqual(said);
  });

  test('a tag that is not closed', () => {
    const files = new ContentFiles(folderWith({ a: `${head}\nText.\n\n<Note>\n\nText.\n` }));
    expect(files.mdx('a', schema)).toBeUndefined();
    const [said] = files.problems.map(sentence);
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

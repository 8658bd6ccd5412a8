import { expect, test } from 'vitest';
import { Content } from './content.ts';

const zh = 'questions/backups/zh.mdx';
const facts = 'questions/backups/question.yaml';

/** Slips of the pen that writers make in YAML: each is found in its line, and named as the slip that it is. */
test.each<[what: string, file: string, from: string, to: string, found: string[]]>([
  ['a tab', facts, '  document: handbook', '\tdocument: handbook', ['tab-indent 5']],
  ['a tab in a list', zh, '  - 副本有几份', '\t- 副本有几份', ['tab-indent 5']],
  ['a full-width space', facts, 'order: 1', '\u3000order: 1', ['odd-indent 2']],
  ['no-break spaces', facts, '  document:', '\u00a0\u00a0document:', ['odd-indent 5']],
  ['an indent too deep', facts, '  section:', '    section:', ['wrong-indent 6']],
  ['an indent too small', facts, '  section:', ' section:', ['wrong-indent 6']],
  ['an indented first field', facts, 'order: 1', '  order: 1', ['wrong-indent 2']],
  ['an entry out of line', zh, '  - 备份几份', ' - 备份几份', ['wrong-indent 6']],
  ['an entry that goes on with the last', zh, '  - 备份几份', '    - 备份几份', ['wrong-indent 6']],
  ['an entry without a hyphen', zh, '  - 备份几份', '备份几份', ['no-field 6']],
  ['a full-width colon', zh, 'answer: 有', 'answer：有', ['full-width-colon 3']],
  ['one in the first field', facts, 'topic: storage', 'topic：storage', ['full-width-colon 1']],
  ['one before a list', zh, 'notStated:', 'notStated：', ['full-width-colon 9']],
  [
    'one in braces',
    facts,
    '{ zh: 第2章,',
    '{ zh：第2章,',
    ['missing-field 6', 'full-width-colon 6'],
  ],
  ['a full-width comma in braces', facts, '第2章, en', '第2章，en', ['full-width-comma 6']],
  ['a full-width comma in a list', facts, 'location, terms', 'location，terms', ['wrong-form 7']],
  ['full-width brackets', facts, '[location, terms]', '【location, terms】', ['wrong-kind 7']],
  ['no space after a colon', facts, 'order: 1', 'order:1', ['no-space 2']],
  ['no space after a hyphen', zh, '  - 备份几份', '  -备份几份', ['no-space 6']],
  ['a text for a list', facts, '[location, terms]', 'location', ['wrong-kind 7']],
  ['nothing for a list', facts, ' [location, terms]', '', ['wrong-kind 7']],
  ['a list for a text', zh, 'answer: 有', 'answer:\n  - 有', ['wrong-kind 3']],
  ['a number for a text', 'clauses/01.yaml', '"1.3"', '1.3', ['wrong-kind 9']],
  ['a colon in a text', zh, 'answer: 有。', 'answer: 有: 是。', ['quotes-needed 3']],
  ['an open quotation mark', zh, 'answer: 有。', 'answer: "有。', ['open-quote 3']],
  [
    'a text that begins with a quotation',
    zh,
    'answer: 有。',
    'answer: "有"。',
    ['quotes-needed 3'],
  ],
  ['one that begins with a bracket', zh, 'answer: 有。', 'answer: [注]有。', ['quotes-needed 3']],
  ['one that begins with asterisks', zh, 'answer: 有。', 'answer: **有**。', ['quotes-needed 3']],
  ['one that begins with @', zh, 'answer: 有。', 'answer: @有。', ['quotes-needed 3']],
  ['one that begins with %', zh, 'answer: 有。', 'answer: %有。', ['quotes-needed 3']],
  ['an open bracket', facts, '[location, terms]', '[location, terms', ['open-bracket 7']],
  ['an open brace', facts, 'chapter 2 }', 'chapter 2', ['open-bracket 6']],
  ['a field given twice', facts, 'order: 1', 'order: 1\norder: 2', ['duplicate-field 3']],
  ['a list without hyphens', 'topics.yaml', '- id: storage', 'id: storage', ['wrong-indent 2']],
  ['neither of two kinds', 'updates.yaml', 'answers: all', 'answers: some', ['not-a-choice 5']],
  [
    'more entries than fit',
    'home.yaml',
    'asked:',
    `asked: [${'{ answer: location }, '.repeat(5)}]\n  searched:`,
    ['too-many-entries 2', 'unknown-field 3'],
  ],
  ['frontmatter that does not end', zh, '\n---\n\n', '\n--\n\n', ['open-frontmatter 11']],
  [
    'a contact that is no address',
    'site.yaml',
    'security: null',
    'security: { contact: [a@b.example], expires: 2030-01-01 }',
    ['not-an-address 6'],
  ],
])('%s', (_what, file, from, to, found) => {
  const content = new Content();
  content.replace(file, from, to);
  const problems = content.report().problems.filter(({ file: at }) => at === `content/${file}`);
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(found);
  // No word of the parser's own.
  expect(problems.map(({ what }) => what).join()).not.toMatch(
    /YAML|mapping|sequence|scalar|implicit|invalid input|expected/i,
  );
});

test.each([
  ['order: 1', 'order:\t1'],
  ['editor', "'editor'"],
  ['[location, terms]', '\n  - location\n  - terms'],
  ['[location, terms]', '\n- location\n- terms'],
])('what YAML and writers read alike is no slip: %j, %j', (from, to) => {
  const content = new Content();
  content.replace(facts, from, to);
  expect(content.problems()).toEqual([]);
});

test('a paragraph in a block may begin with full-width spaces', () => {
  const content = new Content();
  content.replace(
    'gaps.yaml',
    'text: { zh: 手册没有写。,',
    'text:\n    zh: |\n      \u3000\u3000手册没有写。\n    #',
  );
  content.replace(
    'gaps.yaml',
    ' en: The handbook does not say. }',
    '\n    en: The handbook does not say.',
  );
  expect(content.problems()).toEqual([]);
});

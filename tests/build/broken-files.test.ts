import { refuses } from './refuses.ts';

const zh = 'content/questions/backups/zh.mdx';
const facts = 'content/questions/backups/question.yaml';

refuses([
  {
    what: 'a text without frontmatter',
    edit: (project) => project.write(zh, '每份数据都有副本。\n'),
    says: `${zh}:1: The file does not begin with frontmatter between two lines of ---. Begin it as docs/writing.md shows.`,
  },
  {
    what: 'a missing field',
    edit: (project) => project.replace(zh, 'answer: 有。每份数据保存三份副本。\n', ''),
    says: `${zh}:2: The field "answer" is missing. Add it; docs/writing.md shows its form.`,
  },
  {
    what: 'a missing field within a group',
    edit: (project) => project.replace(facts, '{ zh: 第2章, en: chapter 2 }', '{ zh: 第2章 }'),
    says: `${facts}:6: The field "source.section.en" is missing. Add it; docs/writing.md shows its form.`,
  },
  {
    what: 'an unknown field',
    edit: (project) => project.replace(zh, 'notStated:', 'author: 王\nnotStated:'),
    says: `${zh}:9: The field "author" is not known. Correct its spelling or remove it; docs/writing.md lists the fields.`,
  },
  {
    what: 'a misspelt field, which is missing too',
    edit: (project) => project.replace(zh, 'askedAs:', 'askedas:'),
    says: [
      `${zh}:2: The field "askedAs" is missing. Add it; docs/writing.md shows its form.`,
      `${zh}:4: The field "askedas" is not known. Correct its spelling or remove it; docs/writing.md lists the fields.`,
    ],
  },
  {
    what: 'a day that is not in the calendar',
    edit: (project) => project.replace('content/sources.yaml', '2024-05-06', '2024-02-30'),
    says: 'content/sources.yaml:5: "date" is not a calendar date: "2024-02-30". Write year, month and day as 2021-01-05.',
  },
  {
    what: 'a YAML syntax error in a list',
    edit: (project) =>
      project.replace('content/topics.yaml', 'title: { zh: 数据存储,', 'title: "{ zh: 数据存储,'),
    says: 'content/topics.yaml:2: A quotation mark opens here and never closes. Close it after the text; write one that belongs to the text twice, or “ ”.',
  },
  {
    what: 'a YAML syntax error in frontmatter',
    edit: (project) => project.replace(zh, 'answer: 有。', 'answer: 有: 是。'),
    says: `${zh}:3: The text holds a colon and a space. Put the whole text in single quotation marks: 'like this'.`,
  },
  {
    what: 'one YAML slip with one message, not one for every token after it',
    edit: (project) => project.replace('content/clauses/01.yaml', 'zh: 数据,', '[数据,'),
    says: 'content/clauses/01.yaml:2: A bracket opens here and never closes. Close it; quote a text that holds brackets.',
  },
  {
    what: 'a question without its other language',
    edit: (project) => project.delete('content/questions/backups/en.mdx'),
    says: 'content/questions/backups/en.mdx: The file is missing. Add it; docs/writing.md shows its form.',
  },
  {
    what: 'a page without its facts',
    edit: (project) => project.delete('content/pages/words/page.yaml'),
    says: 'content/pages/words/page.yaml: The file is missing. Add it; docs/writing.md shows its form.',
  },
  {
    what: 'an unclosed tag',
    edit: (project) => project.replace(zh, '</Term>', ''),
    says: `${zh}:13: This is not valid MDX: Expected a closing tag for \`<Term>\` before the end of \`paragraph\`. Close every tag, and write < and { as \\< and \\{ where they are text.`,
  },
  {
    what: 'an unknown component',
    edit: (project) => project.replace(zh, '## 副本的位置', '<Chart />\n\n## 副本的位置'),
    says: `${zh}:15: There is no component <Chart>. Use one of docs/writing.md; write < as \\< where it is text.`,
  },
  {
    what: 'an unknown attribute',
    edit: (project) => project.replace(zh, '<Term id=', '<Term name='),
    says: `${zh}:13: <Term> has no attribute "name". Remove it; docs/writing.md lists the attributes.`,
  },
  {
    what: 'a component without its attribute',
    edit: (project) => project.replace(zh, '<Term id="copy">', '<Term>'),
    says: `${zh}:13: <Term> needs id="…". Add it, its value in straight quotation marks.`,
  },
  {
    what: 'code in a text',
    edit: (project) => project.replace(zh, '副本在同一地域', '{1+1}份副本在同一地域'),
    says: `${zh}:17: The body holds code: {1+1}. Write text and the components of docs/writing.md only; write { as \\{ where it is text.`,
  },
  {
    what: 'a question whose folder is not named by an id',
    edit: (project) => project.copy('content/questions/backups', 'content/questions/Bad_Id'),
    says: 'content/questions/Bad_Id: The folder name must be lower-case ASCII words joined by hyphens. Rename it; it becomes the address.',
  },
]);

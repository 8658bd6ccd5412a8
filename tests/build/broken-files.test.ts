import { refuses } from './refuses.ts';

const zh = 'content/questions/backups/zh.mdx';
const facts = 'content/questions/backups/question.yaml';

refuses('files', [
  {
    what: 'a text without frontmatter',
    edit: (project) => project.write(zh, '每份数据都有副本。\n'),
    found: `${zh}:1 no-frontmatter`,
  },
  {
    what: 'a missing field',
    edit: (project) => project.replace(zh, 'answer: 有。每份数据保存三份副本。\n', ''),
    found: `${zh}:2 missing-field`,
  },
  {
    what: 'a missing field within a group',
    edit: (project) => project.replace(facts, '{ zh: 第2章, en: chapter 2 }', '{ zh: 第2章 }'),
    found: `${facts}:6 missing-field`,
  },
  {
    what: 'an unknown field',
    edit: (project) => project.replace(zh, 'notStated:', 'author: 王\nnotStated:'),
    found: `${zh}:9 unknown-field`,
  },
  {
    what: 'a misspelt field, which is missing too',
    edit: (project) => project.replace(zh, 'askedAs:', 'askedas:'),
    found: [`${zh}:2 missing-field`, `${zh}:4 unknown-field`],
  },
  {
    what: 'a day that is not in the calendar',
    edit: (project) => project.replace('content/sources.yaml', '2024-05-06', '2024-02-30'),
    found: `content/sources.yaml:5 not-a-date`,
  },
  {
    what: 'a YAML syntax error in a list',
    edit: (project) =>
      project.replace('content/topics.yaml', 'title: { zh: 数据存储,', 'title: "{ zh: 数据存储,'),
    found: `content/topics.yaml:2 open-quote`,
  },
  {
    what: 'a YAML syntax error in frontmatter',
    edit: (project) => project.replace(zh, 'answer: 有。', 'answer: 有: 是。'),
    found: `${zh}:3 quotes-needed`,
  },
  {
    what: 'one YAML slip with one message, not one for every token after it',
    edit: (project) => project.replace('content/clauses/01.yaml', 'zh: 数据,', '[数据,'),
    found: `content/clauses/01.yaml:2 open-bracket`,
  },
  {
    what: 'a question without its other language',
    edit: (project) => project.delete('content/questions/backups/en.mdx'),
    found: `content/questions/backups/en.mdx missing-file`,
  },
  {
    what: 'a page without its facts',
    edit: (project) => project.delete('content/pages/words/page.yaml'),
    found: `content/pages/words/page.yaml missing-file`,
  },
  {
    what: 'an unclosed tag',
    edit: (project) => project.replace(zh, '</Term>', ''),
    found: `${zh}:13 invalid-mdx`,
  },
  {
    what: 'an unknown component',
    edit: (project) => project.replace(zh, '## 副本的位置', '<Chart />\n\n## 副本的位置'),
    found: `${zh}:15 unknown-component`,
  },
  {
    what: 'an unknown attribute',
    edit: (project) => project.replace(zh, '<Term id=', '<Term name='),
    found: `${zh}:13 unknown-attribute`,
  },
  {
    what: 'a component without its attribute',
    edit: (project) => project.replace(zh, '<Term id="copy">', '<Term>'),
    found: `${zh}:13 missing-attribute`,
  },
  {
    what: 'code in a text',
    edit: (project) => project.replace(zh, '副本在同一地域', '{1+1}份副本在同一地域'),
    found: `${zh}:17 code-in-text`,
  },
  {
    what: 'a question whose folder is not named by an id',
    edit: (project) => project.copy('content/questions/backups', 'content/questions/Bad_Id'),
    found: `content/questions/Bad_Id not-an-id`,
  },
]);

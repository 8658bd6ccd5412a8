import { refuses } from './refuses.ts';

const zh = 'content/questions/backups/zh.mdx';
const en = 'content/questions/backups/en.mdx';

const sameHeadings =
  'Give both files the same heading ids in the same order: links keep their anchor in every language.';

refuses([
  {
    what: 'asterisks that would be printed in Chinese text',
    edit: (project) => project.replace(zh, '副本在同一地域，', '**注意：**副本在同一地域，'),
    says: `${zh}:17: The asterisks ** would be shown as typed. Move the punctuation outside them: **注意**：后文, not **注意：**后文.`,
  },
  {
    what: 'a space between Han and Latin in a text',
    edit: (project) => {
      project.replace(zh, '副本在同一地域', '副本在 EU 地域');
      project.replace(en, 'one region', 'one EU region');
    },
    says: `${zh}:17: A space stands beside a Chinese character: "副本在 EU 地域". Remove it.`,
  },
  {
    what: 'a space between Han and Latin in frontmatter',
    edit: (project) => project.replace(zh, '三份副本', '3 份副本'),
    says: `${zh}:3: A space stands beside a Chinese character: "数据保存3 份副本。". Remove it.`,
  },
  {
    what: 'a space between Han and Latin in a list',
    edit: (project) => project.replace('content/systems.yaml', 'zh: 存储系统', 'zh: 存储 A'),
    says: 'content/systems.yaml:2: A space stands beside a Chinese character: "存储 A". Remove it.',
  },
  {
    what: 'a heading without an id',
    edit: (project) => {
      project.replace(zh, ' {#place}', '');
      project.replace(en, ' {#place}', '');
    },
    says: [
      `${zh}:15: The heading "副本的位置" has no id. End it with one, such as {#scope}.`,
      `${en}:16: The heading "Where the copies are" has no id. End it with one, such as {#scope}.`,
    ],
  },
  {
    what: 'headings that differ between the languages',
    edit: (project) => project.replace(en, '{#place}', '{#where}'),
    says: `${en}: Its headings (where) are not those of ${zh} (place). ${sameHeadings}`,
  },
  {
    what: 'a heading id used twice',
    edit: (project) => {
      for (const file of [zh, en]) project.write(file, `${project.read(file)}\n## X {#place}\n`);
    },
    says: [`${zh}:19`, `${en}:20`].map(
      (place) => `${place}: The heading id "place" is used twice. Give one of them another id.`,
    ),
  },
  {
    what: 'a second heading of the first level',
    edit: (project) => project.replace(zh, '## 副本', '# 副本'),
    says: `${zh}:15: The page has its first-level heading already. Write ## instead.`,
  },
  {
    what: 'a short answer of more than 140 Chinese characters',
    edit: (project) =>
      project.replace(
        zh,
        '有。每份数据保存三份副本。',
        `有。每份数据保存三份副本。${'有'.repeat(128)}`,
      ),
    says: `${zh}:3: The short answer has 141 characters; 140 are the limit. Keep the verdict, and move the rest to the body.`,
  },
  {
    what: 'a short answer of more than 320 English characters',
    edit: (project) => project.replace(en, 'Yes.', `Y${'e'.repeat(299)}`),
    says: `${en}:3: The short answer has 335 characters; 320 are the limit. Keep the verdict, and move the rest to the body.`,
  },
  {
    what: 'Markdown in a short answer',
    edit: (project) => project.replace(zh, 'answer: 有。', 'answer: 有，**三份**。'),
    says: `${zh}:3: The short answer holds Markdown or markup, which would be shown as typed. Write it as plain text.`,
  },
]);

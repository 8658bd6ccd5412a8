import { refuses } from './refuses.ts';

const zh = 'content/questions/backups/zh.mdx';
const en = 'content/questions/backups/en.mdx';

refuses('text', [
  {
    what: 'asterisks that would be printed in Chinese text',
    edit: (project) => project.replace(zh, '副本在同一地域，', '**注意：**副本在同一地域，'),
    found: `${zh}:17 asterisks-shown`,
  },
  {
    what: 'a space between Han and Latin in a text',
    edit: (project) => {
      project.replace(zh, '副本在同一地域', '副本在 EU 地域');
      project.replace(en, 'one region', 'one EU region');
    },
    found: `${zh}:17 space-beside-han`,
  },
  {
    what: 'a space between Han and Latin in frontmatter',
    edit: (project) => project.replace(zh, '三份副本', '3 份副本'),
    found: `${zh}:3 space-beside-han`,
  },
  {
    what: 'a space between Han and Latin in a list',
    edit: (project) => project.replace('content/systems.yaml', 'zh: 存储系统', 'zh: 存储 A'),
    found: `content/systems.yaml:2 space-beside-han`,
  },
  {
    what: 'a heading without an id',
    edit: (project) => {
      project.replace(zh, ' {#place}', '');
      project.replace(en, ' {#place}', '');
    },
    found: [`${zh}:15 heading-without-id`, `${en}:16 heading-without-id`],
  },
  {
    what: 'headings that differ between the languages',
    edit: (project) => project.replace(en, '{#place}', '{#where}'),
    found: `${en} headings-differ`,
  },
  {
    what: 'a heading id used twice',
    edit: (project) => {
      for (const file of [zh, en]) project.write(file, `${project.read(file)}\n## X {#place}\n`);
    },
    found: [`${zh}:19`, `${en}:20`].map((place) => `${place} duplicate-anchor`),
  },
  {
    what: 'a second heading of the first level',
    edit: (project) => project.replace(zh, '## 副本', '# 副本'),
    found: `${zh}:15 first-level-heading`,
  },
  {
    what: 'a short answer of more than 140 Chinese characters',
    edit: (project) =>
      project.replace(
        zh,
        '有。每份数据保存三份副本。',
        `有。每份数据保存三份副本。${'有'.repeat(128)}`,
      ),
    found: `${zh}:3 answer-too-long`,
  },
  {
    what: 'a short answer of more than 320 English characters',
    edit: (project) => project.replace(en, 'Yes.', `Y${'e'.repeat(299)}`),
    found: `${en}:3 answer-too-long`,
  },
  {
    what: 'Markdown in a short answer',
    edit: (project) => project.replace(zh, 'answer: 有。', 'answer: 有，**三份**。'),
    found: `${zh}:3 markup-in-answer`,
  },
]);

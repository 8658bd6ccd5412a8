import { expect, test } from 'vitest';
import { Content } from './content.ts';

const zh = 'questions/backups/zh.mdx';
const en = 'questions/backups/en.mdx';
const regions = '.html#regions';

/** What content alone shows is found before anything is built, by file and line. */
test.each<[what: string, edit: (content: Content) => void, found: string[]]>([
  [
    'a heading with an anchor that every answer has',
    (content) => {
      for (const file of [zh, en]) content.replace(file, '{#place}', '{#in-short}');
    },
    [`duplicate-anchor ${zh}:15`, `duplicate-anchor ${en}:16`],
  ],
  [
    'a heading of the glossary named as one of its terms',
    (content) => {
      for (const lang of ['zh', 'en']) {
        const file = `pages/words/${lang}.mdx`;
        content.write(file, `${content.read(file)}\n## X {#copy}\n`);
      }
    },
    [
      expect.stringMatching(/^duplicate-anchor pages\/words\/zh\.mdx:\d+$/),
      expect.stringMatching(/^duplicate-anchor pages\/words\/en\.mdx:\d+$/),
    ],
  ],
  [
    'a link to a page that is not there',
    (content) => content.replace(zh, `/zh/q/location${regions}`, '/zh/q/locations.html'),
    [`dead-link ${zh}:17`],
  ],
  [
    'a relative link to a page that is not there',
    (content) => content.replace(zh, `/zh/q/location${regions}`, './locations.html'),
    [`dead-link ${zh}:17`],
  ],
  [
    'a link to such a page by its published address',
    (content) =>
      content.replace(zh, `/zh/q/location${regions}`, 'https://north.example/trust/zh/x.html'),
    [`dead-link ${zh}:17`],
  ],
  [
    'a link to an anchor that is not there',
    (content) => content.replace(zh, regions, '.html#zones'),
    [`dead-anchor ${zh}:17`],
  ],
  [
    'a link to a document that nobody has listed',
    (content) => content.replace(zh, `/zh/q/location${regions}`, '/documents/plan.pdf'),
    [`dead-link ${zh}:17`],
  ],
  [
    'a link of a clause to a page that is not there',
    (content) =>
      content.replace(
        'clauses/01.yaml',
        'zh: 北云保存三份副本。,',
        'zh: "北云[保存](/zh/q/x.html)三份副本。",',
      ),
    ['dead-link clauses/01.yaml:5'],
  ],
  [
    'a page in the place of one that the site makes',
    (content) => {
      content.copy('pages/words', 'pages/book');
      content.replace('pages/book/page.yaml', 'order: 2', 'order: 20');
    },
    ['name-taken pages/book/page.yaml'],
  ],
  [
    'a question with a name that Windows keeps for a device',
    (content) => {
      content.copy('questions/backups', 'questions/aux');
      content.replace('questions/aux/question.yaml', 'order: 1', 'order: 9');
    },
    ['unfit-name questions/aux/question.yaml'],
  ],
  [
    'a picture that says nothing to those who cannot see it',
    (content) => content.replace('questions/location/zh.mdx', '![地图]', '![]'),
    ['image-without-text questions/location/zh.mdx:14'],
  ],
  [
    'a moved anchor that leads to none',
    (content) =>
      content.write(
        'addresses/moved.yaml',
        '- id: x\n  from: /q/location.html#plans\n  to: /q/backups.html#nowhere\n  since: 2025-03-04\n',
      ),
    ['moved-nowhere addresses/moved.yaml:3'],
  ],
  [
    'a published question and file that are no longer there',
    (content) =>
      content.write(
        'addresses/ledger.txt',
        '/.well-known/security.txt\n/documents/a.pdf\n/en/q/old.html\n/q/old.html\n/zh/book.html\n/zh/q/location.html\n  regions\n/zh/q/old.md\n',
      ),
    [1, 2, 3, 4].map((line) => `lost-address addresses/ledger.txt:${line}`),
  ],
  [
    'files that nothing is made of',
    (content) => {
      content.write('glosary.yaml', '[]\n');
      content.write('questions/backups/fr.mdx', '');
      content.write('questions/notes.txt', '');
      content.write('questions/backups/old.svg', '<svg/>');
      content.write('documents/plan.pdf', '');
      content.write('questions/backups/.DS_Store', '');
      content.write('Thumbs.db', '');
    },
    [
      'stray-file documents/plan.pdf',
      'stray-file glosary.yaml',
      'stray-file questions/backups/fr.mdx',
      'stray-file questions/backups/old.svg',
      'stray-file questions/notes.txt',
    ],
  ],
  [
    'a text file among the chapters of the terms',
    (content) => content.write('clauses/notes.txt', 'later'),
    ['stray-file clauses/notes.txt'],
  ],
])('%s', (_what, edit, found) => {
  const content = new Content();
  edit(content);
  expect(content.problems()).toEqual(found);
});

test.each([
  '/zh/q/location.html',
  '/zh/q/location',
  '/zh/',
  '/zh/topics/storage.html',
  '/q/location.html',
  '/zh/book.html#q-anything',
  '/zh/words.html#copy',
  '/zh/terms.html#clause-1-1',
  '#place',
  './location.html#in-full',
  '../words.html',
  '/zh/assurance.csv',
  'https://north.example/trust/zh/q/location.html#regions',
  'https://elsewhere.example/zh/q/x.html',
])('a link to %s is left alone', (url) => {
  const content = new Content();
  content.replace(zh, `/zh/q/location${regions}`, url);
  expect(content.problems()).toEqual([]);
});

test('a draft is in no build, so that no answer can link to it', () => {
  const content = new Content();
  content.write(
    'questions/location/question.yaml',
    `draft: true\n${content.read('questions/location/question.yaml')}`,
  );
  expect(content.problems()).toContain(`dead-link ${zh}:17`);
});

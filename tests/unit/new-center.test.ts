import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { centerOf, type NewCenter } from '../../src/authoring/center.ts';
import { schemeNames } from '../../src/authoring/center-words.ts';
import { readLibrary } from '../../src/content/library.ts';
import { reportOn } from '../../src/content/report.ts';
import { folderWith } from './folder.ts';

const begun: NewCenter = {
  provider: 'Fernhill',
  languages: ['zh', 'en'],
  schemes: Object.keys(schemeNames),
  colours: ['#0b4f6c'],
  contact: 'trust@fernhill.example',
  today: '2026-03-02',
};

/** The folder of a new center. */
const projectOf = (center: NewCenter) => folderWith(Object.fromEntries(centerOf(center)));

test('a new center has no problem, and all that is usually asked stands open or as a draft', () => {
  const root = projectOf(begun);
  expect(reportOn(root, '2026-03-02').problems).toEqual([]);
  const { gaps, questions, topics, pages } = readLibrary(root);
  expect(gaps).toHaveLength(begun.schemes.length);
  expect([questions, topics]).toEqual([[], []]);
  expect(pages.map(({ id }) => id)).toEqual(['open-points']);
  for (const scheme of begun.schemes)
    expect(readFileSync(join(root, `content/questions/${scheme}/question.yaml`), 'utf8')).toMatch(
      /^draft: true$/m,
    );
});

test('it answers nothing: no answer stands in any draft', () => {
  for (const [file, text] of centerOf(begun))
    if (/questions\/.*\.mdx$/.test(file)) {
      const [, head = ''] = /^---\n([\s\S]*?)---\n$/.exec(text) ?? [];
      expect(parse(head).answer, file).toBeNull();
    }
});

test('a center in one language has no word of another', () => {
  const files = centerOf({ ...begun, languages: ['en'] });
  expect(
    [...files].filter(([file, text]) => /\/zh\.mdx$/.test(file) || /\bzh:|\p{sc=Han}/u.test(text)),
  ).toEqual([]);
  expect(parse(files.get('content/site.yaml') ?? '').languages).toEqual(['en']);
});

test('a review is due within a year, on a day that exists', () => {
  const page = centerOf({ ...begun, today: '2028-02-29' }).get(
    'content/pages/open-points/page.yaml',
  );
  expect(parse(page ?? '').reviewBy).toBe('2029-02-28');
});

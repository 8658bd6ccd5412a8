import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute } from '../../src/html/parse.ts';
import { elementsOn } from '../site/pages.ts';

const langs = ['zh', 'en'] as const;

const questions = [
  'mlps-certified-systems',
  'mlps-customer-materials',
  'soc-what-is',
  'soc-types',
  ...['iso-20000', 'iso-22301', 'iso-9001', 'iso-27001'].flatMap((standard) =>
    ['why', 'how', 'reuse'].map((part) => `${standard}-${part}`),
  ),
  'privacy-control',
  'privacy-provider-access',
  'privacy-data-movement',
  'privacy-tenant-isolation',
  'privacy-platform-operations',
];
const articles = [
  'assurance',
  'timeline',
  'whitepaper',
  'iot-soc-terms',
  'legal-notice',
  'conventions',
  'glossary',
  'not-answered',
  'responsibility',
];
const topics = ['mlps', 'soc', 'iso', 'privacy'];

/** How many clauses stand directly below each number of the terms: 11 chapters, 81 clauses. */
const clauseTree: Record<string, number> = {
  '1': 2,
  '2': 4,
  '3': 2,
  '3.1': 10,
  '3.1.3': 12,
  '3.1.3.1': 7,
  '3.1.3.4': 8,
  '3.2': 4,
  '4': 1,
  '4.1': 4,
  '5': 4,
  '6': 4,
  '7': 3,
  '7.2': 3,
  '8': 4,
  '8.2': 2,
  '9': 2,
  '10': 2,
  '11': 3,
};

test('the addresses that are never to break are there; typed out here, so that no change of content moves them', () => {
  const promised = [
    'index.html',
    ...langs.flatMap((lang) => [
      `${lang}/index.html`,
      `${lang}/search.html`,
      ...questions.map((id) => `${lang}/q/${id}.html`),
      ...topics.map((id) => `${lang}/topics/${id}.html`),
      ...articles.map((id) => `${lang}/${id}.html`),
    ]),
    ...[...questions, ...articles].map((id) => `q/${id}.html`),
    ...Array.from({ length: 11 }, (_, i) => `q/clause-${i + 1}.html`),
  ];
  expect(promised.filter((file) => !existsSync(`dist/${file}`))).toEqual([]);
});

test.each(langs)('every chapter and clause of the terms has its anchor in %s', (lang) => {
  const ids = elementsOn(`${lang}/iot-soc-terms.html`).flatMap((it) => attribute(it, 'id') ?? []);
  const below = (number: string): string[] =>
    Array.from({ length: clauseTree[number] ?? 0 }, (_, i) => `${number}.${i + 1}`).flatMap(
      (child) => [child, ...below(child)],
    );
  const numbers = Array.from({ length: 11 }, (_, i) => `${i + 1}`).flatMap((chapter) => [
    chapter,
    ...below(chapter),
  ]);
  expect(numbers).toHaveLength(11 + 81);
  // An anchor with two hyphens is of something within a clause.
  expect(ids.filter((id) => id.startsWith('clause-') && !id.includes('--'))).toEqual(
    numbers.map((number) => `clause-${number.replaceAll('.', '-')}`),
  );
});

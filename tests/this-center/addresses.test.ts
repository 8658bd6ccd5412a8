import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

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

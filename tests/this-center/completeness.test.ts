import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';

// The ids are addresses and anchors that others link to: these lists may grow and must never shrink.
const questions = list(`
  iso-20000-how iso-20000-reuse iso-20000-why iso-22301-how iso-22301-reuse
  iso-22301-why iso-27001-how iso-27001-reuse iso-27001-why iso-9001-how iso-9001-reuse
  iso-9001-why mlps-certified-systems mlps-customer-materials privacy-control
  privacy-data-movement privacy-platform-operations privacy-provider-access
  privacy-tenant-isolation soc-types soc-what-is
`);
const pages = list(`
  assurance timeline whitepaper iot-soc-terms legal-notice conventions glossary not-answered
  responsibility
`);
const topics = list('mlps soc iso privacy');
/** As the terms number them. */
const clauses = list(`
  1.1 1.2 2.1 2.2 2.3 2.4 3.1 3.1.1 3.1.2 3.1.3 3.1.3.1 3.1.3.1.1 3.1.3.1.2 3.1.3.1.3
  3.1.3.1.4 3.1.3.1.5 3.1.3.1.6 3.1.3.1.7 3.1.3.2 3.1.3.3 3.1.3.4 3.1.3.4.1 3.1.3.4.2
  3.1.3.4.3 3.1.3.4.4 3.1.3.4.5 3.1.3.4.6 3.1.3.4.7 3.1.3.4.8 3.1.3.5 3.1.3.6 3.1.3.7
  3.1.3.8 3.1.3.9 3.1.3.10 3.1.3.11 3.1.3.12 3.1.4 3.1.5 3.1.6 3.1.7 3.1.8 3.1.9 3.1.10
  3.2 3.2.1 3.2.2 3.2.3 3.2.4 4.1 4.1.1 4.1.2 4.1.3 4.1.4 5.1 5.2 5.3 5.4 6.1 6.2 6.3
  6.4 7.1 7.2 7.2.1 7.2.2 7.2.3 7.3 8.1 8.2 8.2.1 8.2.2 8.3 8.4 9.1 9.2 10.1 10.2 11.1
  11.2 11.3
`);
const chapters = list('1 2 3 4 5 6 7 8 9 10 11');

const library = readLibrary(process.cwd());
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test.each([
  ['question', 21, questions, ids(library.questions)],
  ['page', 9, pages, ids(library.pages)],
  ['topic', 4, topics, ids(library.topics)],
  ['chapter', 11, chapters, library.chapters.map(({ number }) => number)],
  [
    'clause',
    81,
    clauses,
    library.chapters.flatMap((chapter) => chapter.clauses.map(({ number }) => number)),
  ],
])('every %s of the sources keeps its address: %i', (_kind, count, promised, present) => {
  expect(new Set(promised).size).toBe(count);
  expect(present).toEqual(expect.arrayContaining(promised));
});

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

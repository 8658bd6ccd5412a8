import { expect, test } from 'vitest';
import { answerHashes } from '../../src/content/answer-hashes.ts';
import { type ListName, type Manuscript, readManuscript } from '../../src/content/manuscript.ts';

const { manuscript } = readManuscript('tests/build/fixture');
if (!manuscript) throw new Error('content/ cannot be read: npm run check:content says why.');
const before = answerHashes(manuscript);

/** The answers whose hash an edit changes. */
const changed = (edited: Partial<Manuscript>) =>
  Object.entries(answerHashes({ ...manuscript, ...edited }))
    .filter(([id, hash]) => before[id] !== hash)
    .map(([id]) => id);

/** Without the last entry of a list. */
const without = (name: ListName): Partial<Manuscript> => {
  const list = manuscript.lists[name];
  return { lists: { ...manuscript.lists, [name]: { ...list, data: list.data.slice(0, -1) } } };
};

test.each<[name: ListName, id: string]>([
  ['systems', 'location'],
  ['soc-reports', 'location'],
  ['standards', 'location'],
  ['certification-steps', 'location'],
  ['data-life', 'location'],
  ['data-movement', 'location'],
  ['log-path', 'location'],
  ['products', 'location'],
  ['documents', 'location'],
  ['schemes', 'map'],
  ['responsibilities', 'duties'],
  ['annotations', 'history'],
  ['glossary', 'words'],
  ['gaps', 'open-points'],
  ['promises', 'terms'],
])('%s: what is drawn from the list is part of %s', (name, id) => {
  expect(changed(without(name))).toContain(id);
});

test('a clause is part of the promise that it limits, and of no other question', () => {
  const [first, ...rest] = manuscript.lists.promises.data;
  const { clause } = first?.limits[0] ?? {};
  const chapters = manuscript.chapters.map((chapter) => ({
    ...chapter,
    data: {
      ...chapter.data,
      clauses: chapter.data.clauses.map((own) =>
        own.number === clause ? { ...own, text: { zh: '改过。', en: 'Changed.' } } : own,
      ),
    },
  }));
  const ids = changed({ chapters });
  const limited = rest.filter(({ limits }) => limits.some((limit) => limit.clause === clause));
  expect(ids).toEqual(
    [...new Set([first?.answer, 'terms', ...limited.map(({ answer }) => answer)])].sort(),
  );
});

test('what no answer shows changes none', () => {
  expect(changed(without('home'))).toEqual([]);
});

test('the ways of asking are never shown and change none', () => {
  const asked = { zh: ['问法'], en: ['a way of asking'] };
  const chapters = manuscript.chapters.map((chapter) => ({
    ...chapter,
    data: {
      ...chapter.data,
      clauses: chapter.data.clauses.map((clause) => ({ ...clause, askedAs: asked })),
    },
  }));
  const gaps = manuscript.lists.gaps.data.map((gap) => ({ ...gap, askedAs: asked }));
  const lists = { ...manuscript.lists, gaps: { ...manuscript.lists.gaps, data: gaps } };
  expect(changed({ chapters, lists })).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clauseAnchor } from '../../src/content/clause-number.ts';
import { readLibrary } from '../../src/content/library.ts';
import { expected, made } from '../questionnaire/make/workbooks.ts';

interface Row {
  row: string;
  lang: string;
  kind: string;
  ids: string[];
  why: string;
  set: string;
  subject?: string;
}

const read = (path: string) => JSON.parse(readFileSync(`tests/questionnaire/${path}`, 'utf8'));
const rows: Row[] = read('rows.json');
const library = readLibrary(process.cwd());
const gaps = new Set(library.gaps.map(({ id }) => id));
const records = new Set([
  ...library.questions.map(({ id }) => id),
  ...library.pages.map(({ id }) => id),
  ...library.chapters.flatMap(({ clauses }) => clauses.map(({ number }) => clauseAnchor(number))),
]);
const wrong = (holds: (row: Row) => boolean) =>
  rows.filter((row) => !holds(row)).map(({ row }) => row);

test('a row is labelled with records and gaps that exist, as its kind asks', () => {
  const isGap = (id: string) => gaps.has(id);
  const exists = (id: string) => records.has(id) || isGap(id);
  expect(wrong(({ ids }) => ids.every(exists))).toEqual([]);
  expect(wrong(({ kind, ids }) => (kind === 'none') === (ids.length === 0))).toEqual([]);
  expect(wrong(({ kind, ids }) => kind !== 'gap' || ids.every(isGap))).toEqual([]);
  expect(
    wrong(({ kind, ids }) => kind !== 'answered' || ids.every((id) => records.has(id))),
  ).toEqual([]);
  expect(wrong(({ kind, ids }) => kind !== 'part' || records.has(ids[0] ?? ''))).toEqual([]);
});

test('a row whose subject is now a gap is labelled with it', () => {
  expect(wrong(({ subject }) => !subject || !gaps.has(subject))).toEqual([]);
});

test('no row stands twice, and each says why', () => {
  expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
  expect(wrong(({ why }) => why !== '')).toEqual([]);
});

test('both halves hold as many rows of each kind and language', () => {
  const counts = (set: string) =>
    Object.groupBy(
      rows.filter((row) => row.set === set).map(({ lang, kind }) => `${lang} ${kind}`),
      (group) => group,
    );
  const [tune, hold] = [counts('tune'), counts('hold')];
  for (const group of Object.keys({ ...tune, ...hold }))
    expect(Math.abs((tune[group]?.length ?? 0) - (hold[group]?.length ?? 0)), group).toBeLessThan(
      4,
    );
});

test('the workbooks are made of the rows as they are labelled now', () => {
  const advice = 'node tests/questionnaire/make/index.ts';
  expect(read('files/expected.json'), advice).toEqual(expected);
  for (const [name, { bytes }] of Object.entries(made))
    expect(
      readFileSync(`tests/questionnaire/files/${name}`).equals(bytes),
      `${name}: ${advice}`,
    ).toBe(true);
});

import { expect, test } from 'vitest';
import {
  chapterAnchor,
  clauseAnchor,
  compareNumbers,
  numberIn,
  parentNumber,
} from '../../src/content/clause-number.ts';

test.each([
  ['3', 'clause-3', undefined],
  ['11.3', 'clause-11-3', '11'],
  ['3.1.3.10', 'clause-3-1-3-10', '3.1.3'],
])('clause %s has the anchor %s and stands below %s', (number, anchor, parent) => {
  expect(clauseAnchor(number)).toBe(anchor);
  expect(parentNumber(number)).toBe(parent);
});

test('a clause of a contract with a folder of its own is named after it', () => {
  expect(clauseAnchor('data-use 2.1')).toBe('data-use-clause-2-1');
  expect(['data-use 2.1', '2.1'].map(numberIn)).toEqual(['2.1', '2.1']);
});

test.each([
  ['clause-3', 'clause-3'],
  ['clause-3-1-3-9', 'clause-3'],
  ['data-use-clause-11-2', 'data-use-clause-11'],
  ['clause', undefined],
  ['clauses-of-2021', undefined],
])('the anchor %s is in the chapter %s', (anchor, chapter) => {
  expect(chapterAnchor(anchor)).toBe(chapter);
});

test('clauses are ordered as numbers, a clause before what stands below it', () => {
  const ordered = [
    '1',
    '1.1',
    '2',
    '3.1',
    '3.1.2',
    '3.1.9',
    '3.1.10',
    '3.1.10.1',
    '3.2',
    '10',
    '11.1',
  ];
  expect(ordered.toReversed().sort(compareNumbers)).toEqual(ordered);
  expect(compareNumbers('3.1', '3.1')).toBe(0);
});

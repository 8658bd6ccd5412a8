import { expect, test } from 'vitest';
import { clauseAnchor, compareNumbers, parentNumber } from '../../src/content/clause-number.ts';

test.each([
  ['3', 'clause-3', undefined],
  ['11.3', 'clause-11-3', '11'],
  ['3.1.3.10', 'clause-3-1-3-10', '3.1.3'],
])('clause %s has the anchor %s and stands below %s', (number, anchor, parent) => {
  expect(clauseAnchor(number)).toBe(anchor);
  expect(parentNumber(number)).toBe(parent);
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

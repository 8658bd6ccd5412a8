import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresOf, type Judged, readRows } from '../../../scripts/questionnaire-rows.ts';
import { readLibrary } from '../../../src/content/library.ts';
import { matchDataOf } from '../../../src/features/questionnaire/content/match-data.ts';
import { createMatcher } from '../../../src/features/questionnaire/match/matcher.ts';

const matcher = createMatcher(matchDataOf(readLibrary(process.cwd())));
const match = (row: string) => matcher.begin([row])(0);

test('the public rows are matched within the bounds', () => {
  const judged = readRows('tests/questionnaire/public-rows.json').map(
    (label): Judged => ({ label, match: match(label.row) }),
  );
  const { precision, recall, falseOnNone, rightGap, topThree } = figuresOf(judged);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(falseOnNone).toBeLessThanOrEqual(0.01);
  expect(rightGap).toBeGreaterThanOrEqual(0.85);
  expect(topThree).toBeGreaterThanOrEqual(0.97);
  // The aim is 75 %; what is lacking is shown as related, never lost.
  expect(recall).toBeGreaterThanOrEqual(0.6);
});

test('rows of far fields are not called answered', () => {
  const rows: string[] = JSON.parse(readFileSync('tests/questionnaire/hostile-rows.json', 'utf8'));
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter((row) => match(row).status === 'answered')).toEqual([]);
});

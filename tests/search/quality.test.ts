import { expect, test } from 'vitest';
import { figures, outcomesOf } from '../../scripts/evaluation.ts';
import { firstSearchers, queriesOf, searchers, singleSearchers } from './dist.ts';

const golden = queriesOf('tests/search/golden-queries.json');

test('the golden queries find their answer first', async () => {
  const { hit1, hit3, zero, nonsense } = figures(await outcomesOf(golden, searchers));
  expect(hit1).toBeGreaterThanOrEqual(0.97);
  expect(hit3).toBe(1);
  expect(zero).toBe(0);
  expect(nonsense).toBe(0);
});

test('queries that nothing was tuned on find their answer among the first three', async () => {
  const unseen = queriesOf('tests/search/unseen-queries.json');
  const { hit1, hit3, zero, nonsense } = figures(await outcomesOf(unseen, searchers));
  expect(hit1).toBeGreaterThanOrEqual(0.93);
  expect(hit3).toBeGreaterThanOrEqual(0.97);
  expect(zero).toBe(0);
  // The price of something else still finds the clauses on price.
  expect(nonsense).toBeLessThanOrEqual(2);
});

test('the catalogue alone answers nine golden queries in ten', async () => {
  const { hit3 } = figures(await outcomesOf(golden, firstSearchers));
  expect(hit3).toBeGreaterThanOrEqual(0.9);
});

test('a single file answers the golden queries as well', async () => {
  const { hit1, hit3, zero, nonsense } = figures(await outcomesOf(golden, singleSearchers));
  expect(hit1).toBeGreaterThanOrEqual(0.95);
  expect(hit3).toBe(1);
  expect(zero).toBe(0);
  expect(nonsense).toBe(0);
});

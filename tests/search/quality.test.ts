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
  expect(hit1).toBeGreaterThanOrEqual(0.95);
  expect(hit3).toBeGreaterThanOrEqual(0.98);
  expect(zero).toBe(0);
  expect(nonsense).toBe(0);
});

// Everyday queries, written before anyone saw what the site finds. Kinds were tuned on those at even places; the others measure what a new query meets.
const everyday = queriesOf('tests/search/everyday-queries.json');

test.each([
  { half: 'tuned on', odd: 0, least1: 0.97, least3: 0.99, mostZero: 0 },
  { half: 'measured apart', odd: 1, least1: 0.93, least3: 0.97, mostZero: 1 },
])('everyday queries, the half $half', async ({ odd, least1, least3, mostZero }) => {
  const half = everyday.filter((_, place) => place % 2 === odd);
  const { hit1, hit3, zero, nonsense } = figures(await outcomesOf(half, searchers));
  expect(hit1).toBeGreaterThanOrEqual(least1);
  expect(hit3).toBeGreaterThanOrEqual(least3);
  expect(zero).toBeLessThanOrEqual(mostZero);
  expect(nonsense).toBe(0);
});

// Written after the half above had been looked at, and before anyone saw what the site finds for them; nothing is tuned on them.
test('fresh everyday queries', async () => {
  const fresh = queriesOf('tests/search/fresh-queries.json');
  const { hit1, hit3, zero, nonsense } = figures(await outcomesOf(fresh, searchers));
  expect(hit1).toBeGreaterThanOrEqual(0.8);
  expect(hit3).toBeGreaterThanOrEqual(0.88);
  expect(zero).toBeLessThanOrEqual(5);
  expect(nonsense).toBe(0);
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

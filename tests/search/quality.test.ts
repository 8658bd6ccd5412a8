import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figures, type Outcome, type Query } from '../../scripts/evaluation.ts';
import type { Searcher } from '../../src/search/searcher.ts';
import { firstSearchers, queriesOf, searchers, singleSearchers } from './dist.ts';

const golden = '../shared/golden/search-queries.json';

async function outcomesOf(
  queries: readonly Query[],
  by: Record<'zh' | 'en', Searcher>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const { matches } = await by[query.lang].search(query.q);
    const found = matches.map(({ record: { id } }) => (id === 'iot-soc-terms' ? 'terms' : id));
    outcomes.push({ query, found });
  }
  return outcomes;
}

test.skipIf(!existsSync(golden))('the golden queries find their answer first', async () => {
  const { hit1, hit3, zero, junk } = figures(await outcomesOf(queriesOf(golden), searchers));
  expect(hit1).toBeGreaterThanOrEqual(0.95);
  expect(hit3).toBe(1);
  expect(zero).toBe(0);
  expect(junk).toBe(0);
});

test('queries that nothing was tuned on find their answer among the first three', async () => {
  const unseen = queriesOf('tests/search/unseen-queries.json');
  const { hit1, hit3, zero, junk } = figures(await outcomesOf(unseen, searchers));
  expect(hit1).toBeGreaterThanOrEqual(0.93);
  expect(hit3).toBeGreaterThanOrEqual(0.97);
  expect(zero).toBe(0);
  // The price of something else still finds the clauses on price.
  expect(junk).toBeLessThanOrEqual(2);
});

test.skipIf(!existsSync(golden))(
  'the catalogue alone answers nine golden queries in ten',
  async () => {
    const { hit3 } = figures(await outcomesOf(queriesOf(golden), firstSearchers));
    expect(hit3).toBeGreaterThanOrEqual(0.9);
  },
);

test.skipIf(!existsSync(golden))('a single file answers the golden queries as well', async () => {
  const { hit1, hit3, zero, junk } = figures(await outcomesOf(queriesOf(golden), singleSearchers));
  expect(hit1).toBeGreaterThanOrEqual(0.95);
  expect(hit3).toBe(1);
  expect(zero).toBe(0);
  expect(junk).toBe(0);
});

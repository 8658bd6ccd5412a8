import { expect, test } from 'vitest';
import { WordEdges } from '../../../src/search/word-edges.ts';

test('edges are counted in characters, the beginning is none', () => {
  expect([...new WordEdges().of('数据价格')]).toEqual([2]);
  expect([...new WordEdges().of('𠮷野家')].every((place) => place > 0 && place < 3)).toBe(true);
  expect([...new WordEdges().of('')]).toEqual([]);
});

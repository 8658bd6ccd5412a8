import { expect, test } from 'vitest';
import { Homophones } from '../../../src/search/homophones.ts';

const homophones = new Homophones(['赔陪配', '租足', '户护互'], ['违约赔偿', '租户隔离']);

test.each([
  ['违约陪偿', '违约赔偿'],
  ['租护隔离', '租户隔离'],
  ['租户隔离', '租户隔离'],
  ['陪', '陪'],
  ['火锅', '火锅'],
  // 护 sounds like 户, but nothing follows it so: it is a word of its own.
  ['护照', '护照'],
])('%s is meant for %s', (typed, meant) => {
  expect(homophones.mend(typed)).toBe(meant);
});

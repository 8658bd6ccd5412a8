import { expect, test } from 'vitest';
import { Phrasings } from '../../../src/search/phrasings.ts';
import { Synonyms } from '../../../src/search/synonyms.ts';
import { runsOf } from '../../../src/search/terms.ts';

const synonyms = new Synonyms([
  '为什么|有什么用|why|benefit',
  '怎么做|步骤|how|step',
  '员工|工程师|staff|engineer',
]);
const tokens = (text: string) => synonyms.tokensOf(runsOf(text));

const asked = [
  ['为什么要做iso认证', 'why iso 27001'],
  ['iso认证的步骤', 'steps to iso 27001'],
  ['员工能看到我的数据吗', 'can engineers read our data'],
  ['数据放在哪个国家', 'why iso 9001'],
];
const phrasings = new Phrasings(asked.map((texts) => texts.map(tokens)));

const nearest = (query: string) =>
  [...phrasings.nearTo(tokens(query))].toSorted(([, a], [, b]) => b.alike - a.alike)[0]?.[0];

test.each([
  ['why is told from how', 'iso认证有什么用', 0],
  ['by whatever word it is asked', 'iso认证怎么做', 1],
  ['one word stands for another of its group', '工程师能看到数据吗', 2],
  ['in English too, in any form of the word', 'does staff read data', 2],
  ['a number counts for more than the words that all share', 'benefits of 9001', 3],
])('%s: "%s"', (_, query, place) => {
  expect(nearest(query)).toBe(place);
});

test('a short query within a long question is nearer to it than a long one that holds a short question', () => {
  const near = new Phrasings([[tokens('数据备份恢复演练记录')], [tokens('数据')]]);
  const short = near.nearTo(tokens('数据备份')).get(0)?.alike ?? 0;
  const long = near.nearTo(tokens('数据备份恢复演练记录')).get(1)?.alike ?? 0;
  expect(short).toBeGreaterThan(long);
});

test('a word that nobody asks with takes its part of the query', () => {
  const { asked = 1, alike = 1 } = phrasings.nearTo(tokens('benefits of parties')).get(0) ?? {};
  expect(asked).toBeLessThan(0.5);
  expect(alike).toBeLessThan(0.5);
});

test('what has nothing in common is left out', () => {
  expect([...phrasings.nearTo(tokens('红烧肉'))]).toEqual([]);
});

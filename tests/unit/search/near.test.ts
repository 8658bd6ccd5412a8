import { expect, test } from 'vitest';
import { Concepts, namesOf } from '../../../src/search/concepts.ts';
import { distance } from '../../../src/search/distance.ts';
import { meaningful, runsOf } from '../../../src/search/terms.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

test.each([
  ['same', 'same', 0],
  ['encrpytion', 'encryption', 1],
  ['acount', 'account', 1],
  ['accounts', 'account', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
])('from %s to %s are %i edits', (a, b, edits) => {
  expect(distance(a, b, 5)).toBe(edits);
  expect(distance(b, a, 5)).toBe(edits);
});

test('a distance beyond the limit is only said to be beyond', () => {
  expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(distance('a', 'abcdef', 2)).toBe(3);
});

test('a mistyped word is taken for the nearest of the site, a short one or a number for none', () => {
  const words = new Vocabulary(['encryption', 'retention', 'data']);
  expect(words.nearest('encrpytion')).toBe('encryption');
  expect(words.nearest('dota')).toBe('data');
  expect(words.nearest('dat')).toBeUndefined();
  expect(words.nearest('27002')).toBeUndefined();
  expect(words.nearest('zebra')).toBeUndefined();
});

test('a word that begins otherwise is another word, not a mistake', () => {
  const words = new Vocabulary(['north', 'location', 'action']);
  expect(words.nearest('worth')).toBeUndefined();
  expect(words.nearest('vacation')).toBeUndefined();
});

const shareOf = (names: string[], query: string) => {
  const runs = runsOf(query);
  return new Concepts([{ names: namesOf(names), leads: [0] }]).namedBy(runs, meaningful(runs))[0]
    ?.share;
};

test.each([
  [['等保', '等级保护'], '等级保护', 1],
  [['等保'], '等保材料', 0.5],
  [['scc'], 'sccs', 1],
  [['audit log'], 'audit log', 1],
  [['io'], 'encryption', undefined],
  [['it'], 'is it safe', undefined],
  // A word is a word, however long it is.
  [['certification'], 'gym certification', 0.5],
  [['菜单'], '食堂菜单', 0.5],
])('names %j cover their part of "%s"', (names, query, share) => {
  const found = shareOf(names, query);
  if (share === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(share, 1);
});

test('of names within one another only the longest counts', () => {
  const concepts = new Concepts([
    { names: namesOf(['ISO']), leads: [0] },
    { names: namesOf(['ISO27001']), leads: [1] },
  ]);
  const runs = runsOf('iso27001');
  expect(concepts.namedBy(runs, runs).map(({ concept }) => concept.leads)).toEqual([[1]]);
});

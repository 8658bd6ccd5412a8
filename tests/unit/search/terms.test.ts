import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/search/normalise.ts';
import { bigramsOf, dense, meaningful, runsOf, tokensOf } from '../../../src/search/terms.ts';

const texts = (query: string) => meaningful(runsOf(normalise(query))).map(({ text }) => text);

test.each([
  ['ＩＳＯ２７００１', 'iso27001'],
  ['Inner-ActionTrail', 'inner-actiontrail'],
  ['等\u200B保', '等保'],
  ['ﬁle', 'file'],
])('%s is normalised to %s', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  ['soc2报告', ['soc', '2', '报告']],
  ['ISO/IEC 27001:2022', ['iso', 'iec', '27001', '2022']],
  ['2FA', ['2', 'fa']],
  ['，。！', []],
])('%s is cut where script, letters and digits change', (text, expected) => {
  expect(runsOf(normalise(text)).map((run) => run.text)).toEqual(expected);
});

test.each([
  ['租户隔离', ['租户', '户隔', '隔离']],
  ['税', ['税']],
  ['𠮷野家', ['𠮷野', '野家']],
])('the bigrams of %s count characters, not code units', (run, expected) => {
  expect(bigramsOf(run)).toEqual(expected);
});

test('tokens are bigrams of Han and whole Latin words', () => {
  expect(tokensOf(runsOf('soc报告书'))).toEqual(['soc', '报告', '告书']);
});

describe('question words', () => {
  test.each([
    ['网站访问日志要保留多久', ['网站访问日志', '保留']],
    ['阿里云会访问客户数据吗', ['阿里云', '访问客户数据']],
    ['how do we get certified to ISO 22301', ['certified', 'iso', '22301']],
  ])('of %s are put aside', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  test.each(['为什么', 'who are you', '吗'])('stay where %s is all there is', (query) => {
    expect(texts(query).length).toBeGreaterThan(0);
  });
});

test('a dense text holds letters, digits and Han only', () => {
  expect(dense('第 3.1 条，ISO-27001！')).toBe('第31条iso27001'.replace('iso', 'ISO'));
});

import { describe, expect, test } from 'vitest';
import { chineseNumbers, hanNumber } from '../../../src/content/comparison/chinese-numbers.ts';
import { englishNumbers } from '../../../src/content/comparison/english-numbers.ts';

test.each([
  ['两', 2],
  ['六', 6],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['三百零五', 305],
  ['一千二百', 1200],
  ['三万五千', 35_000],
])('%s is %i', (written, value) => {
  expect(hanNumber(written)).toBe(value);
});

const alike: [zh: string, en: string][] = [
  ['不少于六个月', 'at least six months'],
  ['有效期为一年', 'valid for one year'],
  ['四级', 'level 4'],
  ['第三级', 'the third level'],
  ['提前30天', '30 days’ notice'],
  ['共十一章', 'in eleven chapters'],
  ['2021年6月4日', '4 June 2021'],
  ['2021-06-04', '4 June 2021'],
  ['2025年3月8日和4月27日', '8 March and 27 April 2025'],
  ['2018年12月中旬', 'mid-December 2018'],
  ['第3.1.3.9条', 'clause 3.1.3.9'],
  ['10,000条', '10000 entries'],
  ['两项都要', 'both are needed'],
  ['一般知识', 'general background'],
  ['第三方', 'a third-party auditor'],
  ['２７００１', '27001'],
];
const unlike: [zh: string, en: string, missing: string[]][] = [
  ['不少于六个月', 'at least three months', ['number 6', 'number 3']],
  ['有效期为一年', 'valid for two years', ['number 1', 'number 2']],
  ['有效期为一年', 'valid for a long time', []],
  ['2021年6月4日', '5 June 2021', ['day 6-4', 'day 6-5']],
  ['2021年6月', 'July 2021', ['month 6', 'month 7']],
  ['ISO/IEC 27001:2022', 'ISO/IEC 27001:2013', ['number 2022', 'number 2013']],
  ['四级', 'level 3', ['number 4', 'number 3']],
  ['第3.1.8条', 'clause 3.1.9', ['number 3.1.8', 'number 3.1.9']],
];

function missing(zh: string, en: string): string[] {
  const [chinese, english] = [chineseNumbers(zh), englishNumbers(en)];
  return [
    ...[...chinese.must].filter((fact) => !english.may.has(fact)),
    ...[...english.must].filter((fact) => !chinese.may.has(fact)),
  ];
}

describe('numbers', () => {
  test.each(alike)('%s says the same as %s', (zh, en) => {
    expect(missing(zh, en)).toEqual([]);
  });
  test.each(unlike)('%s differs from %s', (zh, en, facts) => {
    expect(missing(zh, en)).toEqual(facts);
  });
});

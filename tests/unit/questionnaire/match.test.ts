import { expect, test } from 'vitest';
import type { MatchData } from '../../../src/features/questionnaire/match/data.ts';
import { createMatcher } from '../../../src/features/questionnaire/match/matcher.ts';
import {
  askedIn,
  asksTheOther,
  bare,
  languageOf,
  partsOf,
} from '../../../src/features/questionnaire/match/row.ts';
import { Words } from '../../../src/features/questionnaire/match/words.ts';

/** Another provider, with records and concepts of its own. */
const data: MatchData = {
  concepts: [
    { words: 'encryption|encrypt|encrypted|加密' },
    { words: 'frequency|how often|频率', kind: 'detail', asks: { zh: '频率', en: 'a frequency' } },
    {
      words: 'how long|多久',
      kind: 'detail',
      value: 'period',
      asks: { zh: '时限', en: 'a period' },
    },
    { words: 'backup|back up|backups|备份' },
    { words: 'refund|退款' },
    { words: 'payroll|工资', kind: 'far' },
    { words: 'vendor|供应商', kind: 'empty' },
    { words: 'penetration test|pentest|渗透测试' },
  ],
  records: [
    {
      id: 'crypto',
      kind: 'question',
      text: {
        en: {
          title: 'Is stored data encrypted?',
          answer: 'Yes, stored data is encrypted.',
          asked: ['do you encrypt stored data'],
        },
        zh: { title: '存储的数据加密吗？', answer: '存储的数据都加密。', asked: ['静态数据加密'] },
      },
    },
    {
      id: 'copies',
      kind: 'question',
      text: {
        en: {
          title: 'Are backups made?',
          answer: 'Yes, backups are made. How often is not stated.',
          asked: ['how often do you back up'],
        },
        zh: { title: '有备份吗？', answer: '有备份。频率没有写明。', asked: ['备份频率'] },
      },
    },
    {
      id: 'msa-clause-2-1',
      kind: 'clause',
      contract: 'msa',
      text: {
        en: {
          title: 'Refund',
          answer: 'You shall ask for a refund within 30 days.',
          asked: ['how long can we ask for a refund'],
        },
      },
    },
    {
      id: 'tests',
      kind: 'gap',
      text: {
        en: {
          title: 'Penetration tests',
          answer: 'Nothing is said of penetration tests.',
          asked: ['do you run a pentest'],
        },
        zh: { title: '渗透测试', answer: '没有写渗透测试。', asked: ['做过渗透测试吗'] },
      },
    },
  ],
  services: { msa: ['Meteor Mail'] },
  provider: ['Comet'],
  products: [],
  model: {
    answered: { bias: -4, weights: { covered: 4, alike: 3, aheadOfGap: 1 }, threshold: 0.5 },
    gap: { bias: -2, weights: { alike: 3, aheadOfAnswer: 3 }, threshold: 0.5 },
    related: 0.2,
  },
};
const matcher = createMatcher(data);
const match = (row: string) => matcher.begin([row])(0);

test('a row is answered in its own language, whatever the other', () => {
  expect(match('4.2 Is stored data encrypted? [ ] Yes [ ] No')).toMatchObject({
    status: 'answered',
    ids: ['crypto'],
    lang: 'en',
  });
  expect(match('安全-07 请说明：存储的数据是否加密？')).toMatchObject({
    status: 'answered',
    ids: ['crypto'],
    lang: 'zh',
  });
});

test('a detail that no answer states is never answered, though a way of asking names it', () => {
  expect(match('Do you back up?').status).toBe('answered');
  expect(match('How often do you back up?')).toMatchObject({
    status: 'related',
    why: 'asks for a frequency; the answer states none',
  });
  expect(match('备份频率')).toMatchObject({
    status: 'related',
    why: '问到频率，答案没有写明',
  });
});

test('a clause answers only rows that name its service', () => {
  const row = 'how long can we ask for a refund';
  expect(match(`Meteor Mail: ${row}`)).toMatchObject({
    status: 'answered',
    ids: ['msa-clause-2-1'],
  });
  expect(match(row).status).not.toBe('answered');
});

test('what the customer has to do is no answer to what the provider does itself', () => {
  expect(asksTheOther('does the provider itself ask for a refund', ['You shall ask'])).toBe(true);
  expect(asksTheOther('厂商自己是否备份', ['您须自行备份'])).toBe(true);
  expect(asksTheOther('must we ask for a refund', ['You shall ask'])).toBe(false);
  expect(match('Meteor Mail: does the provider itself ask for a refund').status).not.toBe(
    'answered',
  );
});

test('a row nearer to a gap than to an answer is that gap', () => {
  expect(match('Do you run penetration tests?')).toMatchObject({ status: 'gap' });
  expect(match('Do you run penetration tests?').ids[0]).toBe('tests');
  expect(match('贵司做过渗透测试吗？').ids[0]).toBe('tests');
});

test('rows of a far field, of unknown words and without words are none', () => {
  for (const row of ['Is payroll encrypted?', 'Zyx quorb flim?', '???', ''])
    expect(match(row).status, row).not.toBe('answered');
  expect(match('')).toMatchObject({ status: 'none', ids: [] });
});

test('what stands in most rows of a workbook says nothing in it', () => {
  const rows = Array.from({ length: 10 }, (_, i) => `Encryption annex, item ${'abcdefghij'[i]}`);
  const matchRow = matcher.begin([...rows, 'Encryption annex: are backups made?']);
  expect(matchRow(10).ids[0]).toBe('copies');
  expect(matchRow(0).status).toBe('none');
});

test.each([
  ['SEC-07: Is data encrypted?', 'is data encrypted?'],
  ['4.1 Is data encrypted? (Y/N + explanation)', 'is data encrypted?'],
  ['一、数据是否加密', '数据是否加密'],
  ['数据安全-07 数据是否加密（是/否）', '数据是否加密'],
])('the frame of “%s” is taken off', (row, left) => {
  expect(bare(row)).toBe(left);
});

test('the language of a row is that of its words, not of its names', () => {
  expect(languageOf('贵司的ISO 27001、SOC 2报告')).toBe('zh');
  expect(languageOf('Is 等保 (MLPS) level 3 held by the platform?')).toBe('en');
});

test('several questions in a row are told apart, and what only tells why is no question', () => {
  expect(partsOf('is data encrypted, and how often are keys changed?')).toHaveLength(2);
  expect(partsOf('数据是否加密？密钥多久更换一次？')).toHaveLength(2);
  expect(askedIn('Our policy is strict. Is data encrypted?')).toEqual({
    asked: 'Is data encrypted?',
    told: 'Our policy is strict.',
  });
});

test('function words are no names, and a manager is no management', () => {
  const words = new Words([{ words: 'it' }, { words: 'quality management' }]);
  expect(
    words.of('is it the quality manager').filter(({ concept }) => concept !== undefined),
  ).toEqual([]);
  expect(words.of('quality management')).toEqual([{ text: '=1', concept: 1 }]);
});

test('a site in one language still matches rows of the other by concepts', () => {
  const english = createMatcher({
    ...data,
    records: data.records.map(({ text: { zh: _, ...text }, ...record }) => ({ ...record, text })),
  });
  expect(english.begin(['贵司做过渗透测试吗？'])(0).ids[0]).toBe('tests');
});

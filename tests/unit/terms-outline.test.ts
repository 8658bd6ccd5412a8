import { expect, test } from 'vitest';
import { deadlinesOf, lengthInWords, outlineOf } from '../../src/content/terms-outline.ts';
import type { Lang } from '../../src/i18n/languages.ts';
import { chapter, deadline } from '../../src/schema/clause.ts';

const both = (text: string) => ({ zh: text, en: text });
const within = (length: string | null) => ({ ...both('in time'), length, on: 'customer' });
const one = chapter.parse({
  number: '1',
  title: both('One'),
  clauses: [
    { number: '1.1', title: both('Head'), marks: ['binds'] },
    { number: '1.1.1', text: both('item'), marks: ['limits'] },
    { number: '1.1.2', text: both('item'), marks: ['deadline'], deadline: within('P1Y') },
    { number: '1.2', title: both('Next'), marks: ['deadline'], deadline: within('P30D') },
    { number: '1.3', title: both('Open'), marks: ['deadline'], deadline: within(null) },
    { number: '1.4', title: both('Soon'), marks: ['deadline'], deadline: within('P1M') },
  ],
});

test('the outline shows titled clauses, each with the marks of the items below it', () => {
  const [outlined] = outlineOf([one]);
  expect(outlined?.clauses.map(({ clause, marks }) => [clause.number, ...marks])).toEqual([
    ['1.1', 'binds', 'limits', 'deadline'],
    ['1.2', 'deadline'],
    ['1.3', 'deadline'],
    ['1.4', 'deadline'],
  ]);
});

test('deadlines stand from the shortest to the longest, those of unknown length last', () => {
  expect(deadlinesOf([one]).map(({ clause }) => clause.number)).toEqual([
    '1.2',
    '1.4',
    '1.1.2',
    '1.3',
  ]);
});

test.each<[length: string, lang: Lang, words: string, working?: true]>([
  ['P7D', 'zh', '7天'],
  ['P6M', 'zh', '6个月'],
  ['P1Y', 'zh', '1年'],
  ['PT48H', 'zh', '48小时'],
  ['P10D', 'zh', '10个工作日', true],
  ['P30D', 'en', '30 days'],
  ['P1M', 'en', '1 month'],
  ['PT48H', 'en', '48 hours'],
  ['PT30M', 'en', '30 minutes'],
  ['P2W', 'en', '2 weeks'],
  ['P1D', 'en', '1 working day', true],
])('%s in %s is %s', (length, lang, words, working) => {
  const period = deadline.parse({ ...within(length), ...(working ? { working } : {}) });
  expect(lengthInWords(period, lang)).toBe(words);
});

test('hours stand before days, and working days after as many days', () => {
  const soon = (number: string, length: string, working?: true) => ({
    number,
    title: both('Soon'),
    marks: ['deadline'],
    deadline: { ...within(length), ...(working ? { working } : {}) },
  });
  const chapters = [
    chapter.parse({
      number: '1',
      title: both('One'),
      clauses: [
        soon('1.1', 'P7D', true),
        soon('1.2', 'P1W'),
        soon('1.3', 'P2D'),
        soon('1.4', 'PT47H'),
        soon('1.5', 'PT45M'),
      ],
    }),
  ];
  expect(deadlinesOf(chapters).map(({ clause }) => clause.number)).toEqual([
    '1.5',
    '1.4',
    '1.3',
    '1.2',
    '1.1',
  ]);
});

test.each(['P0D', 'P48H', 'PT2D', 'PD', '48 hours'])('%s is no length', (length) => {
  expect(deadline.safeParse(within(length)).success).toBe(false);
});

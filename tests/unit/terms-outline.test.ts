import { expect, test } from 'vitest';
import { deadlinesOf, lengthInWords, outlineOf } from '../../src/content/terms-outline.ts';
import { chapter } from '../../src/schema/clause.ts';

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

test.each([
  ['P7D', 'zh-CN', '7天'],
  ['P6M', 'zh-CN', '6个月'],
  ['P1Y', 'zh-CN', '1年'],
  ['P30D', 'en-GB', '30 days'],
  ['P1M', 'en-GB', '1 month'],
])('%s in %s is %s', (length, tag, words) => {
  expect(lengthInWords(length, tag)).toBe(words);
});

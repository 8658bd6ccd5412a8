import { expect, test } from 'vitest';
import { type Evidence, isEnough, weigh } from '../../../src/search/weigh.ts';

const nothing: Evidence = {
  kind: 'question',
  covered: 0,
  words: 0,
  textual: 0,
  named: 0,
  alike: 0,
  common: 0,
  asked: 0,
  known: 0,
  literal: false,
  whole: false,
  asksForIt: false,
};

test.each<[what: string, evidence: Partial<Evidence>, enough: boolean]>([
  ['nothing', {}, false],
  ['one word out of two', { covered: 0.5, named: 0.5, asked: 0.5, alike: 0.5, known: 0.5 }, false],
  ['one common word of two that the site knows', { covered: 0.35, alike: 0.35, known: 1 }, false],
  ['words far apart in a long text', { covered: 0.6, words: 2, known: 0.6 }, false],
  ['words of different ways of asking', { asked: 0.6, alike: 0.3, known: 0.6 }, false],
  ['most of a query', { covered: 0.6, words: 2, asked: 0.2, known: 0.6 }, true],
  [
    'one word of three that asks for a record',
    { alike: 0.45, common: 1, asked: 0.8, known: 1 },
    false,
  ],
  ['one word that is nearly all of it', { alike: 0.7, common: 1, known: 1 }, true],
  [
    'less of a query whose words the site knows',
    { covered: 0.45, words: 2, asked: 0.2, known: 1 },
    true,
  ],
  ['three words of a long query', { covered: 0.42, words: 3, known: 0.6 }, true],
  ['all of it, in several ways of asking', { asked: 0.9, alike: 0.3, common: 2, known: 0.5 }, true],
  ['a way of asking', { alike: 0.55, common: 2 }, true],
  ['the whole query', { whole: true }, true],
])('%s: %j', (_, evidence, enough) => {
  expect(isEnough({ ...nothing, ...evidence })).toBe(enough);
});

test('a gap that is asked for in these words comes before an answer that only touches them', () => {
  const gap = weigh({ ...nothing, kind: 'gap', alike: 1, asked: 1, covered: 1, textual: 0.5 });
  const answer = weigh({ ...nothing, covered: 1, textual: 0.8, named: 1, asksForIt: true });
  expect(gap).toBeGreaterThan(answer);
});

test('the words themselves come before words that can stand for them', () => {
  const asked = { alike: 1, asked: 1 };
  expect(weigh({ ...nothing, kind: 'gap', ...asked, literal: true })).toBeGreaterThan(
    weigh({ ...nothing, kind: 'clause', ...asked, covered: 0.5, textual: 0.5 }),
  );
});

test('an answer comes before a gap where both only hold the words', () => {
  const held = { covered: 1, textual: 0.5 };
  expect(weigh({ ...nothing, ...held })).toBeGreaterThan(
    weigh({ ...nothing, kind: 'gap', ...held }),
  );
});

test('what holds the whole query comes before any sum of parts', () => {
  const parts = weigh({ ...nothing, covered: 1, textual: 1, named: 1, alike: 1, asked: 1 });
  expect(weigh({ ...nothing, kind: 'term', whole: true })).toBeGreaterThan(parts);
});

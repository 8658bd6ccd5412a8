import { expect, test } from 'vitest';
import type { Fact } from '../../../src/features/questionnaire/facts/fact.ts';
import type { RowMatch } from '../../../src/features/questionnaire/match/matcher.ts';
import { decidedIn, decisionsOn } from '../../../src/features/questionnaire/page/client/kept.ts';
import { Review } from '../../../src/features/questionnaire/page/client/review.ts';
import { Tables } from '../../../src/features/questionnaire/page/client/tables.ts';
import { markOf } from '../../../src/features/questionnaire/page/session/fingerprint.ts';
import { questionnaireWords } from '../../../src/features/questionnaire/page/words.ts';

const matches: RowMatch[] = [
  { status: 'answered', ids: ['soc', 'iso'], why: 'w', lang: 'en' },
  { status: 'related', ids: ['clause-1', 'gap', 'soc'], why: 'w', lang: 'zh' },
  { status: 'gap', ids: ['gap', 'iso'], why: 'w', lang: 'en' },
  { status: 'none', ids: [], why: 'w', lang: 'en' },
];
const questions = ['Which reports?', '数据在哪里？', 'How long?', 'Who sweeps?'];
const rows = questions.map((question, i) => ({
  row: 10 + i,
  id: '',
  question,
  mark: markOf(question),
}));

function reviewed(): Review {
  const review = new Review(rows, (id) => id !== 'gap');
  review.take(0, matches);
  return review;
}

test('all answered rows are accepted at once, related ones each for itself, and what is not stated not at all', () => {
  const review = reviewed();
  expect(review.acceptAnswered()).toBe(1);
  expect(review.decided).toEqual([[0, { id: 'soc' }]]);
  expect(review.acceptAnswered()).toBe(0);
  expect(review.accept(1)).toBe(true);
  expect(review.accept(2)).toBe(false);
  expect(review.accept(3)).toBe(false);
  expect(review.decided).toEqual([
    [0, { id: 'soc' }],
    [1, { id: 'clause-1' }],
  ]);
  expect(review.counts).toEqual({
    all: 4,
    answered: 1,
    related: 1,
    open: 2,
    accepted: 2,
    refused: 0,
  });
});

test('a refused row is not accepted with the others', () => {
  const review = reviewed();
  review.refuse(0);
  expect(review.acceptAnswered()).toBe(0);
  review.undo(0);
  expect(review.acceptAnswered()).toBe(1);
});

test('what is left out can never be picked, and only an answer that was picked fills a row that is not answered', () => {
  const review = reviewed();
  expect(review.pick(2, 1)).toBe(false);
  expect(review.pick(2, 3)).toBe(false);
  expect(review.pick(2, 2)).toBe(true);
  expect(review.accept(2)).toBe(true);
  expect(review.isWhole(2)).toBe(false);
});

test('another answer than the best is not the whole one, and takes the place of one that was accepted', () => {
  const review = reviewed();
  review.accept(0);
  expect(review.isWhole(0)).toBe(true);
  review.pick(0, 2);
  expect(review.decision(0)).toEqual({ id: 'iso' });
  expect(review.isWhole(0)).toBe(false);
});

test('a value that was picked accepts the row, and stays when another answer is picked', () => {
  const review = reviewed();
  expect(review.choose(0, 'Yes')).toBe(true);
  review.pick(0, 2);
  expect(review.decision(0)).toEqual({ id: 'iso', choice: 'Yes' });
  review.choose(0, '');
  expect(review.decision(0)).toEqual({ id: 'iso' });
  expect(review.choose(3, 'Yes')).toBe(false);
});

test('rows to ask about are those without an accepted answer, but for those that are answered and undecided', () => {
  const review = reviewed();
  expect(review.unanswered).toEqual([1, 2, 3]);
  review.accept(1);
  review.refuse(0);
  expect(review.unanswered).toEqual([0, 2, 3]);
});

test('decisions find their rows again, also where rows have moved, and not where a question has changed', () => {
  const review = reviewed();
  review.accept(0);
  review.refuse(1);
  review.choose(0, 'Yes');
  const kept = decidedIn(review, 0, []);
  expect(JSON.stringify(kept)).not.toContain('reports');
  expect(decisionsOn(rows, 0, { file: { decided: kept }, same: true })).toEqual([
    [0, { id: 'soc', choice: 'Yes' }],
    [1, 'refused'],
  ]);
  const moved = [
    { ...rows[1], row: 30 },
    { ...rows[0], mark: markOf('Which other reports?') },
  ];
  expect(decisionsOn(moved as never, 0, { file: { decided: kept }, same: false })).toEqual([
    [0, 'refused'],
  ]);
  // A question that a file asks twice is two questions.
  const twice = [rows[0], { ...rows[0], row: 50 }];
  expect(decisionsOn(twice as never, 0, { file: { decided: kept }, same: true })).toHaveLength(1);
});

test('decisions on another sheet, and on rows that are not shown now, stay', () => {
  const other = { sheet: 1, row: 10, mark: 'm', id: 'soc' };
  const hidden = { sheet: 0, row: 99, mark: 'm' };
  const review = reviewed();
  review.refuse(0);
  const kept = decidedIn(review, 0, [other, hidden, { sheet: 0, row: 11, mark: 'm', id: 'soc' }]);
  expect(kept).toEqual([other, hidden, { sheet: 0, row: 10, mark: rows[0]?.mark }]);
  expect(decisionsOn(rows, 1, { file: { decided: kept }, same: true })).toEqual([]);
});

const fact = (lang: string, kind: Fact['kind'], id: string): Fact => ({
  kind,
  title: `${id} ${lang}`,
  answer: `=answer ${id} ${lang}`,
  sources: [`Source of ${id}`],
  asOf: ['2021-01-05'],
  address: `${lang}/q/${id}.html`,
  warnings: ['Changed since: 2024'],
  reviewBy: '2000-01-01',
  scope: kind === 'clause' ? '只约束一项服务' : '',
  ask: kind === 'gap' ? 'Submit a ticket' : '',
});
const inLang = (lang: string) => ({
  soc: fact(lang, 'question', 'soc'),
  iso: fact(lang, 'question', 'iso'),
  'clause-1': fact(lang, 'clause', 'clause-1'),
  gap: fact(lang, 'gap', 'gap'),
});
const facts = { base: 'https://trust.example.com/', in: { zh: inLang('zh'), en: inLang('en') } };

test('a cell says the answer in the language of its row, what has to be said with it, source, day and address', () => {
  const review = reviewed();
  review.accept(0);
  review.accept(1);
  const tables = new Tables(review, facts, questionnaireWords.en, undefined);
  const [whole, part] = tables.answers();
  expect(whole?.row).toBe(10);
  expect(whole?.text.split('\n')).toEqual([
    '=answer soc en',
    'Please note: Changed since: 2024',
    expect.stringContaining('2000-01-01'),
    'Source: Source of soc; as of 2021-01-05',
    'https://trust.example.com/en/q/soc.html',
  ]);
  expect(part?.text).toMatch(/^以下内容与本题有关，但没有完整回答：\n=answer clause-1 zh\n/);
  expect(part?.text).toContain('只约束一项服务');
  const chosen = new Tables(review, facts, questionnaireWords.en, 'en');
  expect(chosen.answers()[1]?.text).toMatch(/^Related to this row, not a full answer to it:\n/);
});

test('a new table holds every row, answers only where they were accepted', () => {
  const review = reviewed();
  review.accept(0);
  review.refuse(1);
  const tables = new Tables(review, facts, questionnaireWords.en, undefined);
  const [head, ...body] = tables.result();
  expect(head).toEqual([
    'Row',
    'Question',
    'Answer',
    'Status',
    'Decision',
    'Why',
    'Source',
    'As of',
    'Address',
  ]);
  expect(body.map((row) => row[2] !== '')).toEqual([true, false, false, false]);
  expect(body.map((row) => row[3])).toEqual([
    'Answered',
    'Related',
    'Not stated here',
    'Not stated here',
  ]);
  expect(body.map((row) => row[4])).toEqual(['accepted', 'refused', '', '']);
});

test('what is sent to the provider holds the question, its row and whom to ask, and nothing else of the file', () => {
  const tables = new Tables(reviewed(), facts, questionnaireWords.en, undefined);
  expect(tables.unanswered()).toEqual([
    ['Row', 'Question', 'To find out'],
    ['11', '数据在哪里？', 'Submit a ticket'],
    ['12', 'How long?', 'Submit a ticket'],
    ['13', 'Who sweeps?', ''],
  ]);
});

test('a pack holds each matched question once, and no clause', () => {
  const review = reviewed();
  review.accept(1);
  const tables = new Tables(review, facts, questionnaireWords.en, undefined);
  expect(tables.packed()).toEqual(['soc']);
  review.pick(1, 3);
  expect(tables.packed()).toEqual(['soc']);
  review.refuse(0);
  review.refuse(1);
  expect(tables.packed()).toEqual([]);
});

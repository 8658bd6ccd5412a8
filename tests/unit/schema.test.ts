import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { answer, pageText } from '../../src/schema/answer.ts';
import { chapter, clause } from '../../src/schema/clause.ts';
import { documentRecord } from '../../src/schema/facts.ts';
import { question } from '../../src/schema/question.ts';
import { site } from '../../src/schema/site.ts';
import { day, id, text, when } from '../../src/schema/text.ts';

describe.each<[name: string, schema: z.ZodType, taken: unknown[], refused: unknown[]]>([
  [
    'a day',
    day,
    ['2021-01-05', '2024-02-29'],
    [
      '2021-02-30',
      '2023-02-29',
      '2021-1-5',
      '20210105',
      '2021-01',
      '2021-01-05T00:00:00Z',
      20210105,
      '',
    ],
  ],
  [
    'a date as exact as it is known',
    when,
    ['2021', '2021-01', '2021-12', '2021-01-05'],
    ['2021-00', '2021-13', '2021-02-30', '21', 'January 2021', 2021, ''],
  ],
  [
    'an id',
    id,
    ['a', 'iso-27001', '27001'],
    ['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', '等保', 'a.b', 27001],
  ],
  ['a text', text, ['a', ' a '], ['', ' \n ', 1, null, true]],
  [
    'a clause number',
    clause.shape.number,
    ['3', '3.1', '3.1.3.10'],
    ['', '3.', '.3', '3..1', 'a', 3, 3.1],
  ],
  ['a chapter number', chapter.shape.number, ['3', '11'], ['3.1', '', 3]],
  ['a place in a list', question.shape.order, [1, 20], [0, -1, 1.5, '1', null]],
  [
    'a base URL',
    site.shape.baseUrl,
    ['https://a.example/', 'http://localhost:4321/', 'https://a.example/trust/'],
    ['https://a.example', 'a.example/', '/trust/', 'ftp://a.example/', 'javascript:void 0//'],
  ],
  [
    'the address of a document',
    documentRecord.shape.address,
    [null, 'https://a.example/b.pdf'],
    [undefined, '', 'a.example/b.pdf', 'file:///b.pdf', 'javascript:1'],
  ],
  [
    'the file of a document',
    documentRecord.shape.file,
    [null, 'a.pdf', 'A-1_b.pdf'],
    [undefined, '', '.a', '../a.pdf', 'b/a.pdf', 'a b.pdf'],
  ],
  ['the other ways of asking', answer.shape.askedAs, [['a', 'b']], [[], ['a'], ['a', ''], 'a']],
  ['what an answer does not prove', answer.shape.doesNotProve, [['a']], [[], 'a', null]],
  ['what a page does not prove', pageText.shape.doesNotProve, [[], ['a']], ['a', null]],
])('%s', (_name, schema, taken, refused) => {
  test.each(taken.map((value) => ({ value })))('may be $value', ({ value }) => {
    expect(schema.safeParse(value).success).toBe(true);
  });
  test.each(refused.map((value) => ({ value })))('may not be $value', ({ value }) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('spaces around a text are taken off', () => {
  expect(text.parse(' a ')).toBe('a');
});

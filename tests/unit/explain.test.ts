import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { explain } from '../../src/files/explain.ts';
import { answer } from '../../src/schema/answer.ts';
import { clause } from '../../src/schema/clause.ts';
import { documentRecord, system } from '../../src/schema/facts.ts';
import { page, question } from '../../src/schema/question.ts';
import { site } from '../../src/schema/site.ts';
import { day, id, localized, text, when } from '../../src/schema/text.ts';

const asShown = 'Write it as docs/writing.md shows.';
const missing = 'The field "field" is missing. Add it; docs/writing.md shows its form.';

const cases: [schema: z.ZodType, input: unknown, said: string[]][] = [
  [text, undefined, [missing]],
  [page.shape.kind, undefined, [missing]],
  [
    localized,
    { zh: '字' },
    ['The field "field.en" is missing. Add it; docs/writing.md shows its form.'],
  ],
  [text, 3, [`"field" must be text, but is a number. Put it in quotation marks: "3".`]],
  [text, true, [`"field" must be text, but is true or false. Put it in quotation marks: "true".`]],
  [
    text,
    null,
    [`"field" must be text, but is empty. Fill it in, or remove the field if it may be left out.`],
  ],
  [text, { a: 1 }, [`"field" must be text, but is a group of fields. Write one text: field: …`]],
  [
    clause.shape.number,
    3.1,
    [`"field" must be text, but is a number. Put it in quotation marks: "3.1".`],
  ],
  [
    z.array(text),
    'a',
    [
      `"field" must be a list, but is text. Write each entry on a line of its own that begins with "- ", or field: [a].`,
    ],
  ],
  [
    localized,
    '字',
    [
      `"field" must be a group of fields, but is text. Write its fields below it, each indented by two spaces; docs/writing.md shows which.`,
    ],
  ],
  [
    z.boolean(),
    'yes',
    [`"field" must be true or false, but is text. Write true or false, without quotation marks.`],
  ],
  [
    question.shape.order,
    '1',
    [`"field" must be a number, but is text. Write a whole number, without quotation marks.`],
  ],
  [
    question.shape.order,
    1.5,
    [
      `"field" must be a whole number, but is a number. Write a whole number, without quotation marks.`,
    ],
  ],
  [question.shape.order, 0, ['"field" must be more than 0, but is 0. Correct it.']],
  [text, '  ', ['"field" is empty. Fill it in, or remove the field if it may be left out.']],
  [answer.shape.askedAs, ['a'], ['"field" needs at least 2 entries. Add what is missing.']],
  [
    localized,
    { zh: '字', en: 'a', fr: 'b', de: 'c' },
    ['fr', 'de'].map(
      (key) =>
        `The field "${key}" is not known. Correct its spelling or remove it; docs/writing.md lists the fields.`,
    ),
  ],
  [
    localized,
    { zh: '字', en: 'When', 'and by whom': null },
    [
      'A comma ends the text before "and by whom", which is read as a field. Put the whole text between the braces in quotation marks: { en: "first, second" }.',
    ],
  ],
  [
    day,
    '2021-02-30',
    ['"field" is not a calendar date: "2021-02-30". Write year, month and day as 2021-01-05.'],
  ],
  [
    when,
    '2021-13',
    [
      `"field": is not a date; write 2021-01-05, or "2021-01" or "2021" in quotes where no more is known. ${asShown}`,
    ],
  ],
  [
    id,
    'Not An Id',
    ['"field" must be lower-case ASCII words joined by hyphens, but is "Not An Id". Correct it.'],
  ],
  [
    clause.shape.number,
    '3.',
    ['"field" must be a clause number in quotes, such as "3.1.3.9", but is "3.". Correct it.'],
  ],
  [
    clause.shape.marks,
    ['frees'],
    [
      '"field" must be one of limits, excludes, binds, deadline, discloses, but is "frees". Choose one of them.',
    ],
  ],
  [
    documentRecord.shape.language,
    'fr',
    ['"field" must be one of zh, en, but is "fr". Choose one of them.'],
  ],
  [system.shape.level, 6, ['"field" must be one of 1, 2, 3, 4, 5, but is 6. Choose one of them.']],
  [
    documentRecord.shape.address,
    'www.example.com',
    ['"field" is not a web address. Write it in full, with https://.'],
  ],
  [site.shape.baseUrl, 'https://a.example', [`"field": must end with a slash. ${asShown}`]],
];

test.each(cases.map(([schema, input, said]) => ({ schema, input, said })))(
  'what is wrong with $input is said in an author’s words',
  ({ schema, input, said }) => {
    const found = z
      .strictObject({ field: schema })
      .safeParse({ field: input }, { reportInput: true });
    expect(found.error?.issues.flatMap(explain).map(({ what, fix }) => `${what} ${fix}`)).toEqual(
      said,
    );
  },
);

test('what is wrong with the file as a whole is said of the file', () => {
  const { error } = z.array(text).min(1).safeParse(null, { reportInput: true });
  expect(error?.issues.flatMap(explain)).toEqual([
    { path: [], code: 'wrong-kind', what: 'The file must be a list, but is empty.', fix: asShown },
  ]);
});

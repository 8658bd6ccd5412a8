import { expect, test } from 'vitest';
import { csv } from '../../src/content/csv.ts';

const mark = '\uFEFF';

test('a file begins with a byte order mark, and its lines end as RFC 4180 has it', () => {
  expect(
    csv([
      ['资质', '版本'],
      ['等保2.0', ''],
    ]),
  ).toBe(`${mark}"资质","版本"\r\n"等保2.0",""\r\n`);
});

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['a quotation mark', 'say "a"', '"say ""a"""'],
  ['a line break', 'a\r\nb', '"a\r\nb"'],
  ['a formula', '=HYPERLINK("https://a.example")', '"\'=HYPERLINK(""https://a.example"")"'],
  ['a formula in full width', '＝1+1', '"\'＝1+1"'],
  ['a plus', '+1', '"\'+1"'],
  ['a minus', '-1', '"\'-1"'],
  ['a function of old', '@SUM(A1)', '"\'@SUM(A1)"'],
  ['a tab', '\t=1', '"\'\t=1"'],
  ['a sign that stands within', 'ISO=27001', '"ISO=27001"'],
])('%s is kept as text', (_what, text, field) => {
  expect(csv([[text]])).toBe(`${mark}${field}\r\n`);
});

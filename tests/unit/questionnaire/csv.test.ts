import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCsv } from '../../../src/features/questionnaire/workbook/csv.ts';
import {
  type Encoding,
  encoded,
  encodingOf,
} from '../../../src/features/questionnaire/workbook/encoding.ts';
import { cellName } from '../../../src/features/questionnaire/workbook/places.ts';
import { textAt } from './made.ts';

const encodings: (Encoding & { bom: number[] })[] = [
  { name: 'utf-8', mark: 0, width: 1, bom: [] },
  { name: 'utf-8', mark: 3, width: 1, bom: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: 2, width: 2, bom: [0xff, 0xfe] },
  { name: 'utf-16be', mark: 2, width: 2, bom: [0xfe, 0xff] },
  { name: 'utf-16le', mark: 0, width: 2, bom: [] },
  { name: 'gb18030', mark: 0, width: 1, bom: [] },
];
const write = (text: string, encoding: (typeof encodings)[number]) =>
  Uint8Array.from([...encoding.bom, ...encoded(text, encoding)]);

const words = [
  '是否加密？',
  'Is data, encrypted?',
  '多行\n问题',
  '分号;制表\t',
  '她说“好”，"行"',
  '㐀𠀀',
  'a|b',
  '1.1',
];
const forms = fc.record({
  encoding: fc.constantFrom(...encodings),
  separator: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  last: fc.boolean(),
  quoteAll: fc.boolean(),
  rows: fc.array(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 8,
  }),
});

test('whatever form a table has, its texts are read, and writing changes the cells that are written and no other byte', () => {
  fc.assert(
    fc.property(forms, ({ encoding, separator, end, last, quoteAll, rows }) => {
      const field = (text: string) =>
        quoteAll || /["\n\r;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const lines = [['问题编号', '问题', '备注'], ...rows].map((row) =>
        [...row.map(field), ''].join(separator),
      );
      const form = (all: readonly string[]) => write(all.join(end) + (last ? end : ''), encoding);
      const bytes = form(lines);
      expect(encodingOf(bytes)).toMatchObject({ name: encoding.name, mark: encoding.mark });
      const workbook = openCsv(bytes);
      const [table] = workbook.tables;
      for (const [i, row] of rows.entries())
        for (const [j, text] of row.entries()) expect(textAt(table, i + 2, j + 1)).toBe(text);
      if (!table) throw new Error('no table');
      const out = workbook.write(table, { answer: 4 }, [{ row: 3, text: '答 "1"; 2,\n𠀀€' }]);
      expect(out.cells).toEqual([cellName({ row: 3, column: 4 })]);
      lines[2] += '"答 ""1""; 2,\n𠀀€"';
      expect(out.bytes).toEqual(form(lines));
    }),
  );
});

test('GB18030 is written as its decoder reads it, every character', () => {
  const encoding = encodings[5] as Encoding;
  let all = '';
  for (let code = 0x20; code < 0x11000; code += 7)
    if (code < 0xd800 || code > 0xf8ff) all += String.fromCodePoint(code);
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encoded(all, encoding))).toBe(all);
});

test.each(['=1+1', '+1', '-1', '@x', ' =cmd|x', '\t=1', '＝1'])(
  '%j is written as a text',
  (text) => {
    const workbook = openCsv(encoded('Question,Answer\nWhat?,\n', encodings[0] as Encoding));
    const [table] = workbook.tables;
    if (!table) throw new Error('no table');
    const { bytes } = workbook.write(table, { answer: 2 }, [{ row: 2, text }]);
    expect(new TextDecoder().decode(bytes)).toBe(`Question,Answer\nWhat?,"'${text}"\n`);
  },
);

test('a row that is too short gets the fields that it lacks; a field that is quoted and empty is written into', () => {
  const source = 'sep=;\r\nQuestion;Answer;Comment\r\nWhat?\r\nWho?;"";x\r\n';
  const workbook = openCsv(new TextEncoder().encode(source));
  const [table] = workbook.tables;
  if (!table) throw new Error('no table');
  expect(textAt(table, 1, 1)).toBe('Question');
  const { bytes, left } = workbook.write(table, { answer: 2 }, [
    { row: 2, text: 'A' },
    { row: 3, text: 'B' },
    { row: 9, text: 'C' },
  ]);
  expect(new TextDecoder().decode(bytes)).toBe(
    'sep=;\r\nQuestion;Answer;Comment\r\nWhat?;"A"\r\nWho?;"B";x\r\n',
  );
  expect(left).toEqual([{ cell: 'B9', why: 'no-place' }]);
});

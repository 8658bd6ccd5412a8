import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { cellText, cellValue } from '../../../src/exchange/cells.ts';
import type { Form } from '../../../src/exchange/columns.ts';
import { csvOf, tableOfCsv } from '../../../src/exchange/csv.ts';
import { tableOfXlsx, xlsxOf } from '../../../src/exchange/xlsx.ts';
import { withField } from '../../../src/exchange/yaml-edit.ts';
import { uncleanText } from '../../../src/files/hygiene.ts';
import { readByOthers } from '../csv-readers.ts';

// Many runs take longer than one test does on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

// A run that fails can be repeated. Other values are tried with: SEED=$RANDOM npx vitest run --project=unit round-trip
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20210105) });

/** What people write and spreadsheets dislike, beside whatever else text can hold. */
const awkward = fc.constantFrom(
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  '＝1',
  "'quoted",
  '2021-01-05',
  '4.10',
  '007',
  'TRUE',
  'json:[1]',
  'a,b;c\td',
  '"',
  '一行\n二行',
  'a\r\nb',
  '_x000D_',
  '😀',
  '#N/A',
  'toString',
  '__proto__',
);
const text = fc.oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }));
/** A value of each form, as content holds it: texts are trimmed, no entry is empty, and invisible characters are refused. */
const trimmed = text
  .map((value) => value.trim())
  .filter((value) => value !== '' && uncleanText(value) === undefined);
const values: Record<Form, fc.Arbitrary<unknown>> = {
  text: fc.option(trimmed, { nil: undefined }),
  number: fc.option(fc.nat(), { nil: undefined }),
  boolean: fc.boolean(),
  list: fc.array(trimmed, { maxLength: 4 }),
  json: fc.array(fc.record({ date: trimmed, note: fc.record({ zh: trimmed }) }), { maxLength: 3 }),
};
const forms = Object.keys(values) as Form[];
const row = fc
  .record(values)
  .map((value) => ({ value, cells: forms.map((form) => cellText(form, value[form])) }));
const table = fc.array(row, { minLength: 1, maxLength: 5 });

const header = ['entry', ...forms];
const sheet = (rows: { cells: string[] }[]) => [
  header,
  ...rows.map(({ cells }) => ['question', ...cells]),
];
const back = (read: string[][]) =>
  read
    .slice(1)
    .map(([, ...cells]) =>
      Object.fromEntries(forms.map((form, i) => [form, cellValue(form, cells[i] ?? '')])),
    );

test('whatever goes out as CSV comes back as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(back(tableOfCsv(csvOf(sheet(rows))))).toEqual(rows.map(({ value }) => value));
    }),
    { numRuns: 150 },
  );
});

test('whatever goes out as XLSX comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const book = await xlsxOf([{ name: 'Answers', rows: sheet(rows), widths: [] }]);
      expect(back(await tableOfXlsx(book))).toEqual(rows.map(({ value }) => value));
    }),
    { numRuns: 25 },
  );
});

test('a reader of others finds the same cells in the CSV, none of them a formula', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const csv = Buffer.from(csvOf(sheet(rows))).toString('utf8');
      expect(csv.startsWith('\ufeff')).toBe(true);
      for (const data of readByOthers(csv)) {
        const plain = data.map((cells) => cells.map((cell) => cell.replace(/(^|\n)'/g, '$1')));
        expect(plain).toEqual(sheet(rows));
        expect(data.flat().filter((cell) => /(^|\n)[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('a field set in YAML is read back as set, and everything else stays', () => {
  const source = '# about\na: 1 # one\nb:\n  - x\n\n# c follows\nc: { d: "e", f: g }\n';
  const path = fc.constantFrom(['a'], ['b'], ['c', 'd'], ['new'], ['new2', 'inner']);
  fc.assert(
    fc.property(path, fc.oneof(trimmed, fc.array(trimmed)), (path, value) => {
      const edited = withField(source, path, value);
      const expected = parse(source);
      if (path[1]) expected[path[0] ?? ''] = { ...expected[path[0] ?? ''], [path[1]]: value };
      else expected[path[0] ?? ''] = value;
      expect(parse(edited)).toEqual(expected);
      expect(edited).toContain('# about\n');
      expect(edited).toContain('# c follows\n');
    }),
    { numRuns: 150 },
  );
});

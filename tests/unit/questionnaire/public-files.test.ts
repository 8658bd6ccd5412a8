import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  guess,
  questionRows,
  sampleRows,
} from '../../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import {
  cellName,
  columnOf,
  placeOf,
} from '../../../src/features/questionnaire/workbook/places.ts';
import { partsOf, textAt } from './made.ts';

interface Expected {
  sheet?: string;
  sheets?: Expected[];
  hidden?: boolean;
  headerRow: number;
  id: string;
  question: string;
  answer: string;
  comment: string | null;
  rows: number;
  /** Cells to be left alone, and why. */
  keep?: Record<string, string>;
  answerList?: string[];
  dependentFormulas?: string[];
  labels: { cell: string; hidden?: boolean }[];
}

/** Those made here, and three that came from outside. */
const folders = ['../../questionnaire/files/', 'files/'].map(
  (path) => new URL(path, import.meta.url),
);
const places = new Map<string, URL>();
const expected: Record<string, Expected> = {};
for (const folder of folders) {
  const all = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
  for (const [file, own] of Object.entries<Expected>(all)) {
    places.set(file, new URL(file, folder));
    expected[file] = own;
  }
}
const bytesOf = (file: string) => new Uint8Array(readFileSync(places.get(file) ?? ''));
/** The one to be found where nobody says which. */
const first = (wanted: Expected): Expected =>
  wanted.sheets?.find(({ hidden }) => !hidden) ?? wanted;

test.each(Object.entries(expected))('%s is understood, filled and left alone', (file, all) => {
  const wanted = first(all);
  const bytes = bytesOf(file);
  const workbook = openWorkbook(bytes);
  const { table, layout } = guess(workbook.tables);
  if (wanted.sheet) expect(table.name).toBe(wanted.sheet);
  expect(layout).toEqual({
    headerRow: wanted.headerRow,
    id: columnOf(wanted.id),
    question: columnOf(wanted.question),
    answer: columnOf(wanted.answer),
    ...(wanted.comment ? { comment: columnOf(wanted.comment) } : {}),
  });
  const rows = questionRows(table, layout);
  expect(rows).toHaveLength(wanted.rows);
  expect(rows.map(({ row }) => cellName({ row, column: layout.question }))).toEqual(
    wanted.labels.map(({ cell }) => cell),
  );
  for (const [i, { hidden = false }] of wanted.labels.entries())
    expect(rows[i]?.hidden, wanted.labels[i]?.cell).toBe(hidden);
  expect(sampleRows(rows)).toEqual(rows.filter(({ hidden }) => !hidden).slice(0, 3));

  const {
    bytes: out,
    cells,
    left,
  } = workbook.write(
    table,
    layout,
    rows.map(({ row }) => ({
      row,
      text: `Antwort ${row}: “是” & <no>\n=second line`,
      ...(wanted.answerList?.[0] ? { choice: wanted.answerList[0] } : {}),
    })),
  );
  const asked = (cell: string) => rows.some(({ row }) => row === placeOf(cell)?.row);
  const kept = Object.entries(wanted.keep ?? {}).filter(([cell]) => asked(cell));
  expect(left).toEqual(
    kept.map(([cell, why]) => ({ cell, why: why === 'already filled' ? 'text' : why })),
  );
  const columns = wanted.answerList ? [layout.answer, layout.comment ?? 0] : [layout.answer];
  const targets = rows
    .flatMap(({ row }) => columns.map((column) => cellName({ row, column })))
    .filter((cell) => !kept.some(([other]) => other === cell));
  expect([...cells].sort()).toEqual(targets.sort());

  const again = openWorkbook(out);
  for (const [i, before] of workbook.tables.entries()) {
    const after = again.tables[i];
    const written = before === table ? cells : [];
    for (const cell of written) {
      const { row, column } = placeOf(cell) ?? { row: 0, column: 0 };
      const text = textAt(after, row, column);
      if (wanted.answerList && column === layout.answer) expect(text).toBe(wanted.answerList[0]);
      else expect(text).toBe(`Antwort ${row}: “是” & <no>\n=second line`);
    }
    for (const [row, { texts }] of before.rows)
      for (const [column, text] of texts)
        if (
          workbook.kind === 'csv' ||
          !wanted.dependentFormulas?.includes(`${before.name}!${cellName({ row, column })}`)
        )
          expect(textAt(after, row, column)).toBe(text);
  }
});

const workbooks = Object.keys(expected).filter((file) => !file.endsWith('.csv'));

test.each(workbooks)('of %s only the parts that change are new bytes', (file) => {
  const bytes = bytesOf(file);
  const workbook = openWorkbook(bytes);
  const { table, layout } = guess(workbook.tables);
  const rows = questionRows(table, layout);
  const { bytes: out } = workbook.write(table, layout, [
    { row: rows[0]?.row ?? 0, text: 'x', choice: 'Yes' },
  ]);
  const [before, after] = [unzipSync(bytes), unzipSync(out)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter(
    (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
  );
  expect(changed.length).toBeGreaterThan(0);
  for (const name of changed)
    expect(name).toMatch(/^xl\/(worksheets\/sheet\d\.xml|workbook\.xml)$/);
  // Even compressed, each other part is the same bytes.
  for (const name of Object.keys(before).filter((name) => !changed.includes(name))) {
    expect(packedOf(out, name).equals(packedOf(bytes, name)), name).toBe(true);
  }
});

/** The local header of a part and all that follows it up to the next. */
function packedOf(bytes: Uint8Array, name: string): Buffer {
  const all = Buffer.from(bytes);
  const mark = Buffer.from([0x50, 0x4b, 3, 4]);
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + 4)) {
    const length = all.readUInt16LE(at + 26);
    if (all.toString('utf8', at + 30, at + 30 + length) !== name) continue;
    const ends = [all.indexOf(mark, at + 4), all.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at)];
    return all.subarray(at, Math.min(...ends.filter((end) => end > 0)));
  }
  throw new Error(`no ${name}`);
}

test.each(Object.entries(expected).filter(([, all]) => all.dependentFormulas))(
  'in %s formulas that hang on a written cell lose their result, all others keep it',
  (file, { dependentFormulas = [], answerList }) => {
    const workbook = openWorkbook(bytesOf(file));
    const { table, layout } = guess(workbook.tables);
    const { bytes } = workbook.write(
      table,
      layout,
      questionRows(table, layout).map(({ row }) => ({
        row,
        text: 'x',
        ...(answerList?.[0] ? { choice: answerList[0] } : {}),
      })),
    );
    const parts = partsOf(bytes);
    expect(parts['xl/workbook.xml']).toMatch(/<calcPr [^>]*fullCalcOnLoad="(1|true)"/);
    const without: string[] = [];
    for (const [i, { name }] of workbook.tables.entries()) {
      const xml = parts[`xl/worksheets/sheet${i + 1}.xml`] ?? '';
      for (const [, cell = '', inner = ''] of xml.matchAll(
        /<c [^>]*?r="([A-Z]+\d+)"[^>]*(?<!\/)>(.*?)<\/c>/g,
      ))
        if (/<f[ />]/.test(inner) && !inner.includes('<v>')) without.push(`${name}!${cell}`);
    }
    expect(without.sort()).toEqual([...dependentFormulas].sort());
  },
);

test('nothing accepted is the same file', () => {
  for (const file of Object.keys(expected)) {
    const bytes = bytesOf(file);
    const workbook = openWorkbook(bytes);
    const { table, layout } = guess(workbook.tables);
    expect(workbook.write(table, layout, []).bytes).toBe(bytes);
  }
});

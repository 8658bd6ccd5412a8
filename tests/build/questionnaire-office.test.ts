import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { newXlsx } from '../../src/features/questionnaire/page/session/new-table.ts';
import { guess, questionRows } from '../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../src/features/questionnaire/workbook/open.ts';
import { placeOf } from '../../src/features/questionnaire/workbook/places.ts';
import type { Workbook } from '../../src/features/questionnaire/workbook/table.ts';
import { lacks } from '../needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'questionnaire-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What LibreOffice makes of a workbook when it opens and saves it, formulas calculated. */
function saved(name: string, bytes: Uint8Array): Uint8Array {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'saved'),
      file,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toMatch(/error/i);
  return new Uint8Array(readFileSync(join(folder, 'saved', name.replace(/\.\w+$/, '.xlsx'))));
}

const textAt = (workbook: Workbook, sheet: string, cell: string) => {
  const { row, column } = placeOf(cell) ?? { row: 0, column: 0 };
  const table = workbook.tables.find(({ name }) => name === sheet);
  return table?.rows.get(row)?.texts.get(column);
};

const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const listsIn = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, part]) => new TextDecoder().decode(part).match(/<dataValidation[ >]/g) ?? [])
    .length;
const mediaIn = (bytes: Uint8Array) =>
  Object.keys(partsOf(bytes)).filter(
    (name) => /^xl\/(media|charts)\/[^/]+\.(png|xml)$/.test(name) && !/style|colors/.test(name),
  ).length;

describe.skipIf(lacks('soffice'))('LibreOffice', () => {
  // A formula that counts the answers, and where it stands.
  test.each([
    ['protected-zh.xlsx', '供应商安全问卷', 'E4'],
    ['formulas-en.xlsx', 'Summary', 'B3'],
    ['libreoffice.xlsx', '问卷', 'B2'],
  ])(
    'opens %s as it was written, calculates it, and keeps its lists and pictures',
    (file, sheet, cell) => {
      const bytes = new Uint8Array(
        readFileSync(new URL(`../questionnaire/files/${file}`, import.meta.url)),
      );
      const workbook = openWorkbook(bytes);
      const { table, layout } = guess(workbook.tables);
      const rows = questionRows(table, layout);
      const choices = rows.map(({ row }) => table.choices({ row, column: layout.answer })?.[0]);
      const written = workbook.write(
        table,
        layout,
        rows.map(({ row }, i) => {
          const [text, choice] = [`答案 ${row}\n“x” & <y>`, choices[i]];
          return choice === undefined ? { row, text } : { row, text, choice };
        }),
      );
      expect(written.cells.length).toBeGreaterThan(10);
      const opened = saved(file, written.bytes);
      const after = openWorkbook(opened);
      const own = openWorkbook(written.bytes);
      const filled = rows.filter(({ row }) =>
        own.tables[workbook.tables.indexOf(table)]?.rows.get(row)?.texts.has(layout.answer),
      );
      expect(textAt(after, sheet, cell)).toBe(String(filled.length));
      for (const one of written.cells)
        expect(textAt(after, table.name, one), one).toBe(textAt(own, table.name, one));
      expect(listsIn(opened)).toBe(listsIn(bytes));
      expect(mediaIn(opened)).toBe(mediaIn(bytes));
    },
  );

  test('opens a new table, whose texts stay texts', () => {
    const rows = [
      ['Row', 'Question', 'Answer'],
      ['1', '=1+1', '第一行\n第二行 <&>'],
      ['2', '+1', '2021-01-05'],
    ];
    const { tables } = openWorkbook(saved('new.xlsx', newXlsx(rows)));
    expect([...(tables[0]?.rows.values() ?? [])].map(({ texts }) => [...texts.values()])).toEqual(
      rows,
    );
  });
});

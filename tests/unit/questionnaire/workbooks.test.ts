import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guess, questionRows } from '../../../src/features/questionnaire/workbook/layout.ts';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import { data, type Made, made, partsOf, textAt } from './made.ts';

/** Opens a made workbook and its first table. */
function open(what: Made) {
  const workbook = openWorkbook(made(what));
  const [table] = workbook.tables;
  if (!table) throw new Error('no table');
  const fill = (row: number, text: string, choice?: string) => {
    const answers = [{ row, text, ...(choice === undefined ? {} : { choice }) }];
    const written = workbook.write(table, { answer: 2, comment: 3 }, answers);
    return { ...written, parts: partsOf(written.bytes) };
  };
  return { workbook, table, fill };
}

const sheet1 = 'xl/worksheets/sheet1.xml';

test('texts of every kind of cell are read as they are shown', () => {
  const { table } = open({
    strings:
      '<si><t>plain &amp; &#x4e2d;</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text </t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si><t>line_x000D_ _x005F_x0041_</t></si>',
    sheets: {
      A: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row><c t="inlineStr"><is><t>in</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="b"><v>1</v></c><c><v>4.5</v></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c><c t="e"><v>#N/A</v></c></row><row/></sheetData>',
    },
  });
  expect([1, 2, 3, 4].map((column) => textAt(table, 1, column))).toEqual([
    'plain & 中',
    'rich text ',
    '漢字',
    'line\r _x0041_',
  ]);
  expect([1, 2, 3, 4, 5].map((column) => textAt(table, 2, column))).toEqual([
    'in',
    'TRUE',
    '4.5',
    'cached',
    '#N/A',
  ]);
});

test('what is hidden is told: sheets, rows, columns', () => {
  const workbook = openWorkbook(
    made({
      sheets: {
        Old: data([
          ['Question', 'Answer'],
          ['Is it encrypted?', ''],
        ]),
        New: '<cols><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>Question</v></c><c r="B1" t="str"><v>Answer</v></c></row><row r="2" hidden="1"><c r="A2" t="str"><v>Is it logged?</v></c></row><row r="3"><c r="A3" t="str"><v>Is it kept?</v></c></row></sheetData>',
      },
      hidden: ['Old'],
    }),
  );
  expect(workbook.tables.map(({ hidden }) => hidden)).toEqual([true, false]);
  const { table, layout } = guess(workbook.tables);
  expect(table.name).toBe('New');
  expect(questionRows(table, layout).map(({ hidden }) => hidden)).toEqual([true, false]);
  expect([2, 3, 700].map((column) => table.hiddenColumns.has(column))).toEqual([false, true, true]);
});

const barriers: [why: string, what: Made][] = [
  [
    'formula',
    {
      sheets: {
        A: '<sheetData><row r="1"><c r="A1" t="str"><v>Q?</v></c><c r="B1"><f>1+1</f></c></row></sheetData>',
      },
    },
  ],
  ['text', { sheets: { A: data([['Q?', 'taken']]) } }],
  ['text', { sheets: { A: '<sheetData><row r="1"><c r="B1"><v>0</v></c></row></sheetData>' } }],
  [
    'merged',
    { sheets: { A: `${data([['Q?']])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>` } },
  ],
  ['locked', { sheets: { A: `${data([['Q?']])}<sheetProtection sheet="1"/>` } }],
  [
    'locked',
    {
      formats: '<xf/><xf><protection locked="0"/></xf>',
      sheets: {
        A: `<sheetData><row r="1"><c r="B1" s="0"/></row></sheetData><sheetProtection sheet="true"/>`,
      },
    },
  ],
  ['no-place', { sheets: { A: '<sheetData><row r="2"/></sheetData>' } }],
];

test.each(barriers)('a cell is left alone and told: %s', (why, what) => {
  const { fill, workbook } = open(what);
  const { cells, left, bytes } = fill(1, 'x');
  expect(cells).toEqual([]);
  expect(left).toEqual([{ cell: 'B1', why }]);
  expect(partsOf(bytes)).toEqual(
    partsOf(workbook.write(workbook.tables[0] as never, { answer: 2 }, []).bytes),
  );
});

test('a cell that is unlocked, or beginning a merged one, is written', () => {
  const formats = '<xf/><xf applyProtection="1"><protection locked="0"/></xf>';
  const unlocked =
    '<sheetData><row r="1"><c r="B1" s="1"/></row></sheetData><sheetProtection sheet="1"/>';
  expect(open({ formats, sheets: { A: unlocked } }).fill(1, 'x').cells).toEqual(['B1']);
  const column = `<cols><col min="2" max="2" style="1"/></cols>${data([['Q?']])}<sheetProtection sheet="1"/>`;
  expect(open({ formats, sheets: { A: column } }).fill(1, 'x').parts[sheet1]).toContain(
    '<c r="B1" s="1" t="inlineStr">',
  );
  const merged = `${data([['Q?']])}<mergeCells><mergeCell ref="B1:C2"/></mergeCells>`;
  expect(open({ sheets: { A: merged } }).fill(1, 'x').cells).toEqual(['B1']);
});

test.each([
  [
    '<row r="1"><c r="A1"/><c r="B1" s="7" t="n"/><c r="C1"/></row>',
    '<row r="1"><c r="A1"/><c r="B1" s="7" t="inlineStr"><is><t xml:space="preserve">&lt;a&gt;</t></is></c><c r="C1"/></row>',
  ],
  [
    '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>',
    '<row r="1" spans="1:3"><c r="A1"/><c r="B1" t="inlineStr"><is><t xml:space="preserve">&lt;a&gt;</t></is></c><c r="C1"/></row>',
  ],
  [
    '<row r="1" s="3" customFormat="1"/>',
    '<row r="1" s="3" customFormat="1"><c r="B1" s="3" t="inlineStr"><is><t xml:space="preserve">&lt;a&gt;</t></is></c></row>',
  ],
  [
    '<row r="1"><c r="A1"/></row>',
    '<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t xml:space="preserve">&lt;a&gt;</t></is></c></row>',
  ],
])('in %s the cell stands where it belongs, with its style', (before, after) => {
  const around = (row: string) => `<!-- kept --><sheetData>${row}<row  r='2' /></sheetData>`;
  const { parts } = open({ sheets: { A: around(before) } }).fill(1, '<a>');
  expect(parts[sheet1]).toContain(around(after));
});

test('a namespace prefix is kept', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Q?</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { parts } = open({ sheets: { A: xml } }).fill(1, 'x');
  expect(parts[sheet1]).toContain(
    '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row>',
  );
});

test('a text that begins as a formula, looks like a code or holds what XML cannot is a text', () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@x',
    '_x000D_',
    'a\u0000b\ud800c\ufffe',
    'two\r\nlines',
    ' x ',
  ];
  const read = ['=1+1', '+1', '-1', '@x', '_x000D_', 'abc', 'two\nlines', ' x '];
  for (const [i, text] of texts.entries()) {
    const { bytes, parts } = open({ sheets: { A: data([['Q?']]) } }).fill(1, text);
    expect(parts[sheet1]).not.toContain('<f>');
    expect(textAt(openWorkbook(bytes).tables[0], 1, 2)).toBe(read[i]);
  }
  expect(open({ sheets: { A: data([['Q?']]) } }).fill(1, 'x'.repeat(32_768)).left).toEqual([
    { cell: 'B1', why: 'too-long' },
  ]);
});

const validation = (inner: string, sqref = 'B1:B9') =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${sqref}">${inner}</dataValidation></dataValidations>`;
const later =
  '<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B1:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

test.each([
  ['written out', validation('<formula1>"Yes,No"</formula1>'), ''],
  ['cells of another sheet', validation('<formula1>Lists!$A$1:$A$2</formula1>'), ''],
  [
    'a name',
    validation('<formula1>Choices</formula1>'),
    '<definedNames><definedName name="Choices">Lists!$A$1:$A$2</definedName></definedNames>',
  ],
  ['in the form of later versions', later, ''],
])(
  'a list of values, %s: the text goes to the comment, a value only where it was picked',
  (_, list, behindSheets) => {
    const what = {
      behindSheets,
      sheets: { A: data([['Q?']]) + list, Lists: data([['Yes'], ['No']]) },
    };
    const { table, fill, workbook } = open(what);
    expect(table.choices({ row: 1, column: 2 })).toEqual(['Yes', 'No']);
    expect(fill(1, 'text').cells).toEqual(['C1']);
    expect(fill(1, 'text', 'Yes').cells).toEqual(['B1', 'C1']);
    expect(fill(1, 'text', 'Maybe')).toMatchObject({
      cells: ['C1'],
      left: [{ cell: 'B1', why: 'list' }],
    });
    expect(workbook.write(table, { answer: 2 }, [{ row: 1, text: 'x' }]).left).toEqual([
      { cell: 'B1', why: 'list' },
    ]);
  },
);

/** The formulas of a sheet that keep no result once B1 of the first has been written. */
function stale(formulas: Record<string, string>, more: Partial<Made> = {}): string[] {
  const cells = Object.entries(formulas)
    .map(
      ([cell, formula]) =>
        `<row r="${cell.slice(1)}"><c r="${cell}">${formula.startsWith('<') ? formula : `<f>${formula}</f>`}<v>7</v></c></row>`,
    )
    .join('');
  const { parts } = open({
    ...more,
    sheets: { A: data([['Q?']]), B: `<sheetData>${cells}</sheetData>`, ...more.sheets },
  }).fill(1, 'x');
  const xml = parts['xl/worksheets/sheet2.xml'] ?? '';
  return Object.keys(formulas).filter(
    (cell) =>
      !new RegExp(`<c r="${cell}">[^]*?<v>7</v>`).test(
        xml.slice(xml.indexOf(`<c r="${cell}">`)).split('</row>')[0] ?? '',
      ),
  );
}

test('formulas are followed through ranges, sheets, names and other formulas, and no further', () => {
  expect(
    stale(
      {
        A1: 'A!B1',
        A2: 'A!B2',
        A3: 'SUM(A!A1:C3)',
        A4: 'COUNTA(A!$B:$B)',
        A5: 'COUNTA(A!2:9)',
        A6: 'COUNTA(A!1:1)',
        A7: 'A1+1',
        A8: 'A7&amp;"A!B1"',
        A9: '"A!B1"',
        A10: 'TODAY()',
        A11: 'INDIRECT("A!B"&amp;1)',
        A12: 'COUNTA(Answers)',
        A13: 'SUM(A:B!B1)',
        A14: "'A'!B1",
        A15: 'LOG10(5)',
        A16: 'Other',
        A17: 'A!C1:D4',
      },
      {
        behindSheets:
          '<definedNames><definedName name="Answers">A!$B$1:$B$9</definedName><definedName name="Other">A!$D$1</definedName></definedNames>',
      },
    ),
  ).toEqual(['A1', 'A3', 'A4', 'A6', 'A7', 'A8', 'A11', 'A12', 'A13', 'A14']);
});

test('a formula that cells share is read in each of them', () => {
  expect(
    stale({
      A1: '<f t="shared" ref="A1:A3" si="0">A!B1</f>',
      A2: '<f t="shared" si="0"/>',
      B3: '<f t="shared" ref="B3:B4" si="1">A!$B$1+C3</f>',
      B4: '<f t="shared" si="1"/>',
    }),
  ).toEqual(['A1', 'B3', 'B4']);
});

test.each([
  ['', '<calcPr fullCalcOnLoad="1"/></workbook>'],
  ['<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/></workbook>'],
  [
    '<calcPr calcId="1" fullCalcOnLoad="0"></calcPr>',
    '<calcPr calcId="1" fullCalcOnLoad="1"></calcPr></workbook>',
  ],
  ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/></workbook>'],
  ['<extLst><ext/></extLst>', '<calcPr fullCalcOnLoad="1"/><extLst><ext/></extLst></workbook>'],
])('a workbook with formulas is calculated when it is opened: %s', (behindSheets, expected) => {
  const formula =
    '<sheetData><row r="1"><c r="A1" t="str"><v>Q?</v></c><c r="D1"><f>B1</f></c></row></sheetData>';
  const { parts } = open({ behindSheets, sheets: { A: formula } }).fill(1, 'x');
  expect(parts['xl/workbook.xml']).toContain(expected);
});

const heads: [head: string[], layout: object][] = [
  [
    ['No.', 'Control Question', 'Vendor Response', 'Comments'],
    { id: 1, question: 2, answer: 3, comment: 4 },
  ],
  [
    ['Question ID', 'Question', 'Response', 'Explanation'],
    { id: 1, question: 2, answer: 3, comment: 4 },
  ],
  [
    ['Ref', 'Domain', 'Requirement', 'Compliant (Y/N)', 'Remarks'],
    { id: 1, question: 3, answer: 4, comment: 5 },
  ],
  [['序号', '检查项', '是否符合', '说明'], { id: 1, question: 2, answer: 3, comment: 4 }],
  [['编号', '类别', '问题', '供应商答复', '备注'], { id: 1, question: 3, answer: 4, comment: 5 }],
  [['问题', '回答'], { question: 1, answer: 2 }],
  [['', 'Topic', 'Question', ''], { question: 3, answer: 4 }],
];

test.each(heads)('columns are told by their heads: %j', (head, layout) => {
  const ask = (i: number) =>
    head.map((text) =>
      'question' in layout && head.indexOf(text) === (layout.question as number) - 1
        ? `Do you keep backups of kind ${i}?`
        : /no\.|id|ref|序号|编号/i.test(text)
          ? `${i}`
          : /domain|类别|topic/i.test(text)
            ? 'Data'
            : '',
    );
  const rows = [
    ['Security questionnaire'],
    ['Please answer all questions below.'],
    head,
    ...Array.from({ length: 9 }, (_, i) => ask(i)),
  ];
  const csv = rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');
  const { tables } = openWorkbook(new TextEncoder().encode(csv));
  expect(guess(tables).layout).toEqual({ headerRow: 3, ...layout });
});

test('questions are found without a head', () => {
  const csv = [
    '1,Do you encrypt data at rest?,',
    '2,Who may read our data?,',
    '3,请说明日志保存多久？,',
  ].join('\n');
  const { tables } = openWorkbook(new TextEncoder().encode(csv));
  const { table, layout } = guess(tables);
  expect(layout).toMatchObject({ headerRow: 0, question: 2, answer: 3 });
  expect(questionRows(table, layout)).toHaveLength(3);
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('in LibreOffice', () => {
  test('a filled workbook opens, its formulas are calculated, and its texts are those that were written', {
    timeout: 120_000,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    const source = new URL('files/multi.xlsx', import.meta.url);
    const workbook = openWorkbook(new Uint8Array(readFileSync(source)));
    const { table, layout } = guess(workbook.tables);
    const rows = questionRows(table, layout);
    const { bytes } = workbook.write(
      table,
      layout,
      rows.map(({ row }, i) => ({ row, text: `=text ${row}`, choice: i % 3 === 0 ? 'No' : 'Yes' })),
    );
    writeFileSync(join(folder, 'filled.xlsx'), bytes);
    try {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          // Every sheet as a table of its own: comma, quote, UTF-8, all sheets.
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
          '--outdir',
          folder,
          join(folder, 'filled.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const read = (sheet: string) =>
        openWorkbook(new Uint8Array(readFileSync(join(folder, `filled-${sheet}.csv`)))).tables[0];
      const no = rows.filter((_, i) => i % 3 === 0).length;
      const cover = read('Cover');
      expect(textAt(cover, 11, 3)).toBe(`${rows.length}`);
      expect(textAt(cover, 12, 3)).toBe(`${no}`);
      const filled = read('Questionnaire');
      for (const { row } of rows) expect(textAt(filled, row, 5)).toBe(`=text ${row}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

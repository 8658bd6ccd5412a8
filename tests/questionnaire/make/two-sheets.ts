// Two sheets of questions in one file, in two languages; the second is hidden.
import { columns, empty, inline, merges, Sheet, style, workbook } from './ooxml.ts';
import { block, pick, type Row } from './rows.ts';

/** The last answer cell is merged with the cell beside it. */
function sheetOf(rows: Row[], headers: string[]) {
  const sheet = new Sheet();
  sheet.add(
    1,
    headers.map((text, i) => inline(`${'ABCD'[i]}1`, text, style.header)),
  );
  const last = rows.length + 1;
  for (const [i, row] of rows.entries()) {
    const n = i + 2;
    sheet.add(n, [
      inline(`A${n}`, String(i + 1), style.locked),
      inline(`B${n}`, row.row, style.locked),
      empty(`C${n}`, style.answer),
      empty(`D${n}`, style.answer),
    ]);
  }
  const merged = `C${last}:D${last}`;
  return {
    xml: sheet.xml(columns([6, 80, 40, 40]), merges([merged])),
    layout: {
      headerRow: 1,
      id: 'A',
      answer: 'C',
      comment: 'D',
      merged: [merged],
      ...block('B', 2, rows),
    },
  };
}

export function twoSheets() {
  const en = sheetOf(pick('en', 2, 5), ['No.', 'Question', 'Answer', 'Remarks']);
  const zh = sheetOf(pick('zh', 2, 5), ['编号', '问题', '回答', '备注']);
  const bytes = workbook(
    [
      { name: 'Security 2026', xml: en.xml },
      { name: '安全问卷（旧）', xml: zh.xml, state: 'hidden' },
    ],
    {},
  );
  const expected = {
    sheets: [
      { sheet: 'Security 2026', ...en.layout },
      { sheet: '安全问卷（旧）', hidden: true, ...zh.layout },
    ],
  };
  return { bytes, expected };
}

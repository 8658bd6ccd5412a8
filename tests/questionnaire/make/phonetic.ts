// Shared strings with phonetic runs, which are no text, and with spaces and line breaks that have to stay.
import {
  columns,
  empty,
  escapeXml,
  plain,
  Sheet,
  shared,
  sharedStrings,
  style,
  workbook,
} from './ooxml.ts';
import { block, pick } from './rows.ts';

/** The reading of the first two characters, as Excel writes it beside a text typed with an input method. */
const phonetic = '<rPh sb="0" eb="2"><t>シツモン</t></rPh><phoneticPr fontId="0"/>';

export function phoneticRuns() {
  const rows = pick('zh', 1, 5);
  const strings = ['编号', '问题', '供应商答复'].map((text) => `${plain(text)}${phonetic}`);
  const add = (si: string) => strings.push(si) - 1;
  const sheet = new Sheet();
  sheet.add(
    1,
    [0, 1, 2].map((i) => shared(`${'ABC'[i]}1`, i, style.header)),
  );
  for (const [i, row] of rows.entries()) {
    const n = i + 2;
    const half = Math.floor(row.row.length / 2);
    const question = [
      `${plain(row.row)}${phonetic}`,
      plain(`  ${row.row}\n`),
      `<r>${plain(row.row.slice(0, half))}</r><r><rPr><b/></rPr>${plain(row.row.slice(half))}</r>${phonetic}`,
      `<t>${escapeXml(row.row)}</t>`,
    ][i % 4] as string;
    sheet.add(n, [
      shared(`A${n}`, add(plain(` ${i + 1}`)), style.locked),
      shared(`B${n}`, add(question), style.locked),
      empty(`C${n}`, style.answer),
    ]);
  }
  const bytes = workbook([{ name: 'Sheet1', xml: sheet.xml(columns([8, 80, 60]), '') }], {
    'xl/sharedStrings.xml': sharedStrings(strings),
  });
  const expected = {
    sheet: 'Sheet1',
    headerRow: 1,
    id: 'A',
    answer: 'C',
    comment: null,
    ...block('B', 2, rows),
  };
  return { bytes, expected };
}

// A workbook with macros. The macro part is a few bytes that no program can run; it only has to survive.
import { strToU8 } from 'fflate';
import { columns, empty, plain, Sheet, shared, sharedStrings, style, workbook } from './ooxml.ts';
import { block, pick } from './rows.ts';

export function macro() {
  const rows = pick('en', 0, 5);
  const sheet = new Sheet();
  const headers = ['Control ID', 'Control statement', 'Vendor response'];
  sheet.add(
    2,
    headers.map((_, i) => shared(`${'ABC'[i]}2`, i, style.header)),
  );
  for (const i of rows.keys()) {
    const n = i + 3;
    sheet.add(n, [
      shared(`A${n}`, 3 + 2 * i, style.locked),
      shared(`B${n}`, 4 + 2 * i, style.locked),
      empty(`C${n}`, style.answer),
    ]);
  }
  const bytes = workbook(
    [{ name: 'Controls', xml: sheet.xml(columns([12, 80, 60]), '') }],
    {
      'xl/sharedStrings.xml': sharedStrings(
        [...headers, ...rows.flatMap((row, i) => [`CTL.${i + 1}`, row.row])].map(plain),
      ),
      'xl/vbaProject.bin': strToU8('no program'),
    },
    { macros: true },
  );
  const expected = {
    sheet: 'Controls',
    headerRow: 2,
    id: 'A',
    answer: 'C',
    comment: null,
    ...block('B', 3, rows),
  };
  return { bytes, expected };
}

// Tables of text: UTF-16 with tabs, as Excel saves “Unicode text”, and GB18030 with commas, as it saves CSV on Chinese machines.
import { gb18030, utf16 } from './encodings.ts';
import { block, pick } from './rows.ts';

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const write = (table: string[][], separator: string, end: string): string =>
  table.map((cells) => cells.map((text) => quoted(text, separator)).join(separator) + end).join('');

export function utf16Tabs() {
  const rows = pick('en', 3, 5);
  const table = [
    ['Ref', 'Topic', 'Requirement', 'Supplier answer', 'Notes'],
    ...rows.map((row, i) => [
      `R${i + 1}`,
      i % 2 ? 'Privacy' : 'Security',
      // One question of several lines with a tab in it, one that a spreadsheet would take for a formula.
      i === 1 ? `Mandatory:\n${row.row}\t(see annex)` : i === 2 ? `- ${row.row}` : row.row,
      i === 3 ? '=HYPERLINK("https://example.com/","see our site")' : '',
      '',
    ]),
  ];
  const expected = {
    encoding: 'utf-16le with BOM',
    separator: '\t',
    lineEnd: 'CRLF',
    headerRow: 1,
    id: 'A',
    ...block('C', 2, rows),
    answer: 'D',
    comment: 'E',
    keep: { D5: 'already filled' },
  };
  return { bytes: utf16(write(table, '\t', '\r\n')), expected };
}

export function gb18030Commas() {
  const rows = pick('zh', 4, 5);
  const table = [
    ['序号', '问题描述', '供应商回复', '说明'],
    ...rows.map((row, i) => [
      String(i + 1),
      // ö takes four bytes, which GBK does not have.
      i === 1 ? `【必填】\n${row.row}` : i === 2 ? `${row.row}（联系人：Jörg, 法务部）` : row.row,
      i === 4 ? '见附件“证书.pdf”' : '',
      '',
    ]),
  ];
  const expected = {
    encoding: 'gb18030',
    separator: ',',
    lineEnd: 'LF',
    headerRow: 1,
    id: 'A',
    ...block('B', 2, rows),
    answer: 'C',
    comment: 'D',
    keep: { C6: 'already filled' },
  };
  return { bytes: gb18030(write(table, ',', '\n')), expected };
}

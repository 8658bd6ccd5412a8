// A workbook as LibreOffice writes it: from OpenDocument, through its own export. Its bytes differ from one version to the next.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeXml } from './ooxml.ts';
import { block, pick } from './rows.ts';

const HEADER = 3;
const rows = pick('zh', 3, 5);

const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${escapeXml(value)}</text:p></table:table-cell>`;
const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;

function document(): string {
  const last = HEADER + rows.length;
  const questions = rows.map((r, i) =>
    row(
      `${text(`${i + 1}`)}${text(r.row)}<table:table-cell table:content-validation-name="v1"/><table:table-cell/>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:content-validations><table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;符合&quot;;&quot;不符合&quot;;&quot;不适用&quot;)" table:allow-empty-cell="true" table:base-cell-address="问卷.C${HEADER + 1}"/></table:content-validations>
<table:table table:name="问卷"><table:table-column table:number-columns-repeated="4"/>
${row(`${text('云岭人寿供应商调查表', ' table:number-columns-spanned="4"')}<table:covered-table-cell table:number-columns-repeated="3"/>`)}
${row(`${text('已填')}<table:table-cell table:formula="of:=COUNTA([.C${HEADER + 1}:.C${last}])" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>`)}
${row(['题号', '调查内容', '符合性', '情况说明'].map((value) => text(value)).join(''))}
${questions.join('\n')}
</table:table></office:spreadsheet></office:body></office:document>`;
}

/** Needs `soffice`. */
export function writeWithLibreOffice(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'));
  try {
    const convert = (format: string, file: string) =>
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        join(folder, file),
      ]);
    writeFileSync(join(folder, 'questionnaire.fods'), document());
    convert('ods', 'questionnaire.fods');
    convert('xlsx', 'questionnaire.ods');
    return readFileSync(join(folder, 'questionnaire.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const expected = {
  sheet: '问卷',
  headerRow: HEADER,
  id: 'A',
  answer: 'C',
  answerList: ['符合', '不符合', '不适用'],
  comment: 'D',
  dependentFormulas: ['问卷!B2'],
  ...block('B', HEADER + 1, rows),
};

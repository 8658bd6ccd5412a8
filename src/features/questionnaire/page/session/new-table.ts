import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../workbook/places.ts';
import { escaped } from '../../workbook/xml.ts';

/** The most characters that a cell of a spreadsheet holds. */
const longest = 32_767;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const of = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook of one sheet whose cells are all texts, so that nothing in them is run (ECMA-376). The library by which the build writes
 * workbooks would add 17 KB to the page; this adds one.
 */
export function newXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row, r) => {
    const texts = row.map((text, c) =>
      text === ''
        ? ''
        : `<c r="${columnName(c + 1)}${r + 1}" s="${r === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(
            text.slice(0, longest),
          )}</t></is></c>`,
    );
    return `<row r="${r + 1}">${texts.join('')}</row>`;
  });
  const widths = (rows[0] ?? []).map((_, c) => {
    const most = Math.max(...rows.slice(0, 200).map((row) => widthOf(row[c] ?? '')));
    return `<col min="${c + 1}" max="${c + 1}" width="${Math.min(Math.max(most + 2, 8), 60)}" customWidth="1"/>`;
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${of}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${of}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${of}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]),
    ),
  );
}

/** In letters, of the longest line: a Han character counts for two. */
function widthOf(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0)),
  );
}

/**
 * With a mark of the byte order, without which Excel takes UTF-8 for the system's own encoding; every line that begins like a formula is
 * made a text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function newCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const field = (text: string) => {
    const safe = text
      .split('\n')
      .map((line) => (/^[\s'=+\-@＝＋－＠]/.test(line) ? `'${line}` : line))
      .join('\n');
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return new TextEncoder().encode(
    `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`,
  );
}

import { strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/features/questionnaire/workbook/open.ts';
import { Refusal } from '../../../src/features/questionnaire/workbook/refusal.ts';
import type { Table } from '../../../src/features/questionnaire/workbook/table.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Made {
  /** By name: what stands within `worksheet`, most often `sheetData`. */
  sheets: Record<string, string>;
  hidden?: readonly string[];
  /** Within `workbook`, behind the sheets. */
  behindSheets?: string;
  /** Within `sst`. */
  strings?: string;
  /** Within `cellXfs`. */
  formats?: string;
  /** Parts by path, over or beside those made here. */
  parts?: Record<string, string>;
}

/** A workbook written by hand, so that its XML is exactly what a test is about. */
export function made({
  sheets,
  hidden = [],
  behindSheets = '',
  strings,
  formats,
  parts = {},
}: Made): Uint8Array {
  const names = Object.keys(sheets);
  const targets = [
    ...names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(formats === undefined ? [] : [['styles', 'styles.xml']]),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${targets
      .map(
        ([type, path]) =>
          `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="r${i}"/>`,
      )
      .join('')}</sheets>${behindSheets}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, path], i) =>
          `<Relationship Id="r${i}" Type="${relations}/${type}" Target="${path}"/>`,
      )
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml.startsWith('<x:') || xml.startsWith('<!') || xml.startsWith('<?')
          ? xml
          : `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
  };
  if (strings !== undefined)
    files['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${strings}</sst>`;
  if (formats !== undefined)
    files['xl/styles.xml'] =
      `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`;
  const all = Object.entries({ ...files, ...parts }).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(all));
}

/** Rows of texts as inline strings; an empty text is no cell. */
export function data(rows: readonly (readonly string[])[], first = 1): string {
  const cells = (row: readonly string[], number: number) =>
    row
      .map((text, i) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  return `<sheetData>${rows.map((row, i) => `<row r="${first + i}">${cells(row, first + i)}</row>`).join('')}</sheetData>`;
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

/** The text of a cell. */
export function textAt(table: Table | undefined, row: number, column: number): string {
  return table?.rows.get(row)?.texts.get(column) ?? '';
}

/** The code of the refusal of a file; nothing where it is taken. */
export function refusalOf(bytes: Uint8Array): string | undefined {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return;
}

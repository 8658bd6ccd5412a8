// The parts of a workbook, written by hand: a library would write only what it knows, and these files hold what libraries lose.
// The same input gives the same bytes.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Styles that every workbook here shares, by their place in `cellXfs`. Only `answer` may be written to on a protected sheet. */
export const style = { plain: 0, title: 1, header: 2, section: 3, locked: 4, answer: 5 } as const;

const wrap = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="12"/><name val="Calibri"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="6"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" xfId="0"/><xf fontId="1" fillId="3" applyFont="1" applyFill="1" xfId="0"/><xf borderId="1" applyBorder="1" applyAlignment="1" xfId="0">${wrap}</xf><xf borderId="1" applyBorder="1" applyAlignment="1" applyProtection="1" xfId="0">${wrap}<protection locked="0"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFF8CBAD"/></patternFill></fill></dxf></dxfs>
</styleSheet>`;

export const inline = (ref: string, text: string, s: number): string =>
  `<c r="${ref}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
export const shared = (ref: string, index: number, s: number): string =>
  `<c r="${ref}" s="${s}" t="s"><v>${index}</v></c>`;
export const empty = (ref: string, s: number): string => `<c r="${ref}" s="${s}"/>`;
export const number = (ref: string, value: number, s: number): string =>
  `<c r="${ref}" s="${s}"><v>${value}</v></c>`;
/** `f` is the whole element, for a shared formula has attributes, and those that follow it have no text. */
export const textFormula = (ref: string, f: string, cached: string, s: number): string =>
  `<c r="${ref}" s="${s}" t="str">${f}<v>${escapeXml(cached)}</v></c>`;
export const numberFormula = (ref: string, f: string, cached: number, s: number): string =>
  `<c r="${ref}" s="${s}"><f>${escapeXml(f)}</f><v>${cached}</v></c>`;

/** The rows of a sheet: cells by row number, with what else stands in the row’s tag. */
export class Sheet {
  #rows = new Map<number, { cells: string[]; attributes: string }>();
  add(row: number, cells: string[], attributes = ''): void {
    this.#rows.set(row, { cells, attributes });
  }
  /** `before` and `after` stand around the rows, in the order that the format prescribes. */
  xml(before: string, after: string): string {
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    const data = rows.map(
      ([n, { cells, attributes }]) => `<row r="${n}"${attributes}>${cells.join('')}</row>`,
    );
    return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${data.join('')}</sheetData>${after}</worksheet>`;
  }
}

export const columns = (widths: number[], hidden = -1): string =>
  `<cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"${i === hidden ? ' hidden="1"' : ''}/>`).join('')}</cols>`;
export const merges = (refs: string[]): string =>
  `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
export const list = (sqref: string, values: string): string =>
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${sqref}"><formula1>"${values}"</formula1></dataValidation></dataValidations>`;
/** Shared strings, each the inside of an `si`. */
export const sharedStrings = (items: string[]): string =>
  `<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.map((si) => `<si>${si}</si>`).join('')}</sst>`;
export const plain = (text: string): string => `<t xml:space="preserve">${escapeXml(text)}</t>`;

/** The relationships of a part: id, kind and target of each. */
export const relationships = (entries: [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`).join('')}</Relationships>`;

export interface Tab {
  name: string;
  xml: string;
  state?: 'hidden';
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument';
const TYPES: [RegExp, string][] = [
  [/^xl\/worksheets\/[^/]+$/, `${SHEET}.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SHEET}.sharedStrings+xml`],
  [/^xl\/comments\d\.xml$/, `${SHEET}.comments+xml`],
  [/^xl\/drawings\/drawing\d\.xml$/, `${DRAWING}.drawing+xml`],
  [/^xl\/charts\/chart\d\.xml$/, `${DRAWING}.drawingml.chart+xml`],
  [/^xl\/vbaProject\.bin$/, 'application/vnd.ms-office.vbaProject'],
];

/** A workbook of these sheets. `parts` are all others, with the relationships of the sheets among them; `macros` makes it one with macros. */
export function workbook(
  tabs: Tab[],
  parts: Record<string, string | Uint8Array>,
  { definedNames = '', macros = false } = {},
): Uint8Array {
  const strings = 'xl/sharedStrings.xml' in parts;
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${tabs.map(({ name, state }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets>${definedNames && `<definedNames>${definedNames}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...tabs.map((_, i): [string, string, string] => [
        `rId${i + 1}`,
        'worksheet',
        `worksheets/sheet${i + 1}.xml`,
      ]),
      ['rIdStyles', 'styles', 'styles.xml'],
      ...(strings ? [['rIdStrings', 'sharedStrings', 'sharedStrings.xml']] : []),
      ...(macros
        ? [
            [
              'rIdMacros',
              'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
              'vbaProject.bin',
            ],
          ]
        : []),
    ] as [string, string, string][]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(tabs.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...parts,
  };
  const main = macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${SHEET}.sheet.main+xml`;
  const overrides = Object.keys(all).flatMap((path) => {
    const type =
      path === 'xl/workbook.xml' ? main : TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${DRAWING}.vmlDrawing"/>${overrides.join('')}</Types>`;
  const files = Object.entries({ '[Content_Types].xml': contentTypes, ...all }).map(
    ([path, content]) => [
      path,
      typeof content !== 'string'
        ? content
        : strToU8(path.endsWith('.vml') ? content : DECLARATION + content),
    ],
  );
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2026, 0, 1) });
}

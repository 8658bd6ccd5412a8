import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { TableError } from './table-error.ts';

/** The most characters that a cell of a spreadsheet holds. */
const cellLimit = 32_767;

/** A sheet of a workbook: rows of texts, the first of them the heading. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** In characters, by column. */
  widths: readonly number[];
}

/** A workbook whose cells are all texts, so that nothing in them is run or changed. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const cell of sheets.flatMap(({ rows }) => rows.flat())) {
    if (cell.length > cellLimit) {
      throw new TableError(
        `A text of ${cell.length} characters does not fit a spreadsheet cell (${cellLimit}): “${cell.slice(0, 30)}…”. Export as csv or json.`,
      );
    }
  }
  return writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, i) =>
        row.map((value) =>
          value === ''
            ? null
            : {
                value,
                type: String,
                wrap: true,
                alignVertical: 'top' as const,
                ...(i === 0 ? { fontWeight: 'bold' as const } : {}),
              },
        ),
      ),
    })),
  ).toBuffer();
}

/** The texts of a workbook's first sheet. Throws a TableError. */
export async function tableOfXlsx(bytes: Uint8Array): Promise<string[][]> {
  try {
    const rows = await readSheet(Buffer.from(bytes), 1, { trim: false });
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    throw new TableError(`This is not a workbook that can be read: ${(error as Error).message}`);
  }
}

/** Spreadsheets turn what was typed into numbers, truth values and days. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replaceAll('\r\n', '\n');
}

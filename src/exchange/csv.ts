import { parse } from 'csv-parse/sync';
import { csvText, guarded } from '../content/csv.ts';
import { TableError } from './table-error.ts';

/** What a spreadsheet takes for a number, a day or a truth value. */
const misread = /^((?!(0|[1-9]\d{0,14})$)[\d\s.,:/%-]+$|(true|false)$)/i;

/**
 * A table to be edited. A cell that spreadsheets would run or change, and a line in it, is guarded by an apostrophe, which
 * `tableOfCsv` takes off again: nothing is lost.
 */
export function csvOf(table: readonly (readonly string[])[]): Uint8Array {
  const rows = table.map((row) =>
    row.map((cell) => {
      const safe = guarded(cell);
      return safe === cell && misread.test(cell) ? `'${cell}` : safe;
    }),
  );
  return Buffer.from(csvText(rows));
}

/** Reads what `csvOf` wrote, also after a spreadsheet saved it with semicolons or tabs. Throws a TableError. */
export function tableOfCsv(bytes: Uint8Array): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TableError('The file is not UTF-8. Save it as “CSV UTF-8”, or as XLSX.');
  }
  const [, delimiter = ','] = /^"?entry"?([,;\t])/.exec(text) ?? [];
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true });
    return rows.map((row) => row.map(unguarded));
  } catch (error) {
    throw new TableError(`This is not valid CSV: ${(error as Error).message}.`);
  }
}

function unguarded(cell: string): string {
  return cell
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replace(/^'/, ''))
    .join('\n');
}

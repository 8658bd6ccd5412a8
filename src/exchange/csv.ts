import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { TableError } from './table-error.ts';

/** What a spreadsheet takes for a formula, a number, a day or a truth value, and what begins like a guarded cell. */
const misread = /^(['=+\-@\t\r＝＋－＠]|(?!(0|[1-9]\d{0,14})$)[\d\s.,:/%-]+$|(true|false)$)/i;

/**
 * A table as RFC 4180 has it, with a byte order mark, so that spreadsheets read UTF-8. A cell that they would run or change is
 * guarded by an apostrophe, which `tableOfCsv` takes off again: nothing is lost.
 */
export function csvOf(table: readonly (readonly string[])[]): Uint8Array {
  const guarded = table.map((row) => row.map((cell) => (misread.test(cell) ? `'${cell}` : cell)));
  return Buffer.from(stringify(guarded, { bom: true, record_delimiter: '\r\n' }));
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
    return rows.map((row) => row.map((cell) => cell.replace(/^'/, '').replaceAll('\r\n', '\n')));
  } catch (error) {
    throw new TableError(`This is not valid CSV: ${(error as Error).message}.`);
  }
}

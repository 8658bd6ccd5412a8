import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a CSV file by RFC 4180, every field quoted. It begins with a byte order mark, without which Excel takes UTF-8 for
 * the system's own encoding. A field that a spreadsheet would run as a formula is preceded by an apostrophe, as OWASP
 * advises.
 */
export function csv(rows: string[][]): string {
  return stringify(rows, {
    bom: true,
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

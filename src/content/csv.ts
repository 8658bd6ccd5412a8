import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet would run as a formula where a cell begins with it, and what looks guarded already. */
const dangerous = /^['=+\-@\t\r＝＋－＠]/;

/**
 * A text whose lines no spreadsheet runs: an apostrophe stands before each that begins like a formula, as OWASP advises; also
 * before those within a cell, for a reader that breaks cells at their lines would make cells of them.
 */
export function guarded(text: string): string {
  return text
    .split('\n')
    .map((line) => (dangerous.test(line) ? `'${line}` : line))
    .join('\n');
}

/**
 * Rows as a CSV file by RFC 4180, every field quoted: a reader that is told nothing finds the same rows and cells. It begins
 * with a byte order mark, without which Excel takes UTF-8 for the system's own encoding.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    },
  );
}

/** A table to be read. */
export function csv(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((row) => row.map(guarded)));
}

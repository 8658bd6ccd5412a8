/** A cell by row and column, both counted from 1. */
export interface Place {
  row: number;
  column: number;
}

export interface Range {
  from: Place;
  to: Place;
}

/** The last row and column of a sheet. */
const last: Place = { row: 1_048_576, column: 16_384 };

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnOf(name: string): number {
  return [...name.toUpperCase()].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
}

export function cellName({ row, column }: Place): string {
  return columnName(column) + row;
}

export function placeOf(name: string): Place | undefined {
  const [, column = '', row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name) ?? [];
  return row === undefined ? undefined : { row: Number(row), column: columnOf(column) };
}

/** `D7`, `D7:E9`, `D:D`, `5:6`; with `$` or without. */
export function rangeOf(name: string): Range | undefined {
  const [, a = '', b = '', c = '', d = ''] =
    /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(name) ?? [];
  const whole = name.includes(':');
  if (!(a || b) || (whole && !(c || d)) || (!whole && !(a && b))) return;
  const place = (column: string, row: string, otherwise: Place): Place => ({
    row: row ? Number(row) : otherwise.row,
    column: column ? columnOf(column) : otherwise.column,
  });
  const one = place(a, b, { row: 1, column: 1 });
  const two = whole ? place(c, d, last) : one;
  return {
    from: { row: Math.min(one.row, two.row), column: Math.min(one.column, two.column) },
    to: { row: Math.max(one.row, two.row), column: Math.max(one.column, two.column) },
  };
}

/** The ranges of a list as `sqref` has it. */
export function rangesOf(list: string): Range[] {
  return list.split(/\s+/).flatMap((name) => rangeOf(name) ?? []);
}

export function holds({ from, to }: Range, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

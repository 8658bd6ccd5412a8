import { columnName, type Place, type Range, rangeOf } from './places.ts';
import type { Cell } from './sheet.ts';

/** Where a formula stands. */
interface Formula {
  sheet: number;
  cell: Cell;
}

/** What formulas may name: sheets in order, and what defined names and tables stand for. */
export interface Names {
  sheets: readonly string[];
  defined: ReadonlyMap<string, string>;
  /** A table's range with its sheet, such as `'My sheet'!A1:D9`. */
  tables: ReadonlyMap<string, string>;
}

interface Reference {
  sheets: readonly number[];
  range: Range;
}

const sheetName = `'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*(?::[\\p{L}_][\\p{L}\\p{N}_.]*)?`;
const cellOrRange =
  '\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}';
const token = new RegExp(
  `"(?:[^"]|"")*"|(?:(${sheetName})!)?(?:(${cellOrRange})(?![\\p{L}\\p{N}_.(!])|([\\p{L}_\\\\][\\p{L}\\p{N}_.]*)(\\()?)`,
  'giu',
);

/** Names of functions whose result hangs on cells that only calculation can tell. */
const anywhere = /^(INDIRECT|OFFSET)$/i;

/**
 * The formulas whose results no longer hold once cells of a sheet have changed: those that name one of them, directly, through a name, or
 * through another formula. What cannot be told counts as changed.
 */
export function dependents(
  formulas: readonly Formula[],
  names: Names,
  sheet: number,
  changed: readonly Place[],
): Formula[] {
  const masters = new Map<string, Cell>();
  for (const { sheet, cell } of formulas)
    if (cell.shared !== undefined && cell.formula) masters.set(`${sheet}/${cell.shared}`, cell);
  const known = formulas.map((formula) => ({
    formula,
    references: referencesOf(formula, names, masters),
  }));
  const found = new Set<Formula>();
  let fresh: { sheet: number; place: Place }[] = changed.map((place) => ({ sheet, place }));
  while (fresh.length > 0) {
    const index = Map.groupBy(fresh, ({ sheet }) => sheet);
    const columns = new Map([...index].map(([id, places]) => [id, rowsByColumn(places)]));
    fresh = [];
    for (const { formula, references } of known) {
      if (found.has(formula)) continue;
      const touched =
        references === 'anything' ||
        references.some(({ sheets, range }) =>
          sheets.some((id) => touches(range, columns.get(id))),
        );
      if (!touched) continue;
      found.add(formula);
      fresh.push({ sheet: formula.sheet, place: formula.cell });
    }
  }
  return [...found];
}

function rowsByColumn(all: readonly { place: Place }[]): Map<number, number[]> {
  const columns = Map.groupBy(all, ({ place }) => place.column);
  return new Map(
    [...columns].map(([column, places]) => [
      column,
      places.map(({ place }) => place.row).sort((a, b) => a - b),
    ]),
  );
}

function touches({ from, to }: Range, columns: ReadonlyMap<number, number[]> = new Map()): boolean {
  return [...columns].some(([column, rows]) => {
    if (column < from.column || column > to.column) return false;
    const row = rows[firstFrom(rows, from.row)];
    return row !== undefined && row <= to.row;
  });
}

/** The index of the first of sorted numbers that is not below another. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function referencesOf(
  { sheet, cell }: Formula,
  names: Names,
  masters: ReadonlyMap<string, Cell>,
): Reference[] | 'anything' {
  const master = cell.shared === undefined ? undefined : masters.get(`${sheet}/${cell.shared}`);
  if (!cell.formula && !master) return 'anything';
  const text = cell.formula || shifted(master?.formula ?? '', master ?? cell, cell);
  return read(text, sheet, names, new Set());
}

function read(
  text: string,
  sheet: number,
  names: Names,
  seen: ReadonlySet<string>,
): Reference[] | 'anything' {
  const all: Reference[] = [];
  for (const [whole, inSheet, area, name, call] of text.matchAll(token)) {
    if (whole.startsWith('"')) continue;
    const sheets = inSheet === undefined ? [sheet] : sheetsOf(inSheet, names);
    const range = area === undefined ? undefined : rangeOf(area);
    if (range) all.push({ sheets, range });
    if (name === undefined) continue;
    if (call) {
      if (anywhere.test(name)) return 'anything';
      continue;
    }
    const key = name.toLowerCase();
    const meaning = names.defined.get(key) ?? names.tables.get(key);
    if (meaning === undefined || seen.has(key)) continue;
    const inner = read(meaning, sheet, names, new Set([...seen, key]));
    if (inner === 'anything') return inner;
    all.push(...inner);
  }
  // A table's own rows may name its columns without its name.
  return /(^|[^\p{L}\p{N}_\]])\[/u.test(text) ? 'anything' : all;
}

/** `Sheet1`, `'My sheet'`, or all between two, `Sheet1:Sheet3`. */
function sheetsOf(name: string, { sheets }: Names): number[] {
  const plain = (
    name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  ).toLowerCase();
  const ids = (wanted: string) => sheets.findIndex((one) => one.toLowerCase() === wanted);
  if (ids(plain) >= 0) return [ids(plain)];
  const [from, to] = plain.split(':').map(ids);
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  const [first, final] = [Math.min(from, to), Math.max(from, to)];
  return Array.from({ length: final - first + 1 }, (_, i) => first + i);
}

/** A shared formula as it reads in another cell of its group. */
function shifted(formula: string, from: Place, to: Place): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  return formula.replace(token, (whole, inSheet, area) => {
    if (whole.startsWith('"') || area === undefined) return whole;
    const moved = area.replace(
      /(\$?)([A-Z]{1,3})(?=[$\d:]|$)|(\$?)(\d{1,7})/gi,
      (part: string, fixed: string, column: string, fixedRow: string, row: string) => {
        if (column) return fixed ? part : columnName(Math.max(1, columnNumber(column) + right));
        return fixedRow ? part : String(Math.max(1, Number(row) + down));
      },
    );
    return (inSheet === undefined ? '' : `${inSheet}!`) + moved;
  });
}

function columnNumber(name: string): number {
  return rangeOf(`${name}1`)?.from.column ?? 1;
}

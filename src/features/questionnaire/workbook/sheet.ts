import { cellName, holds, type Place, placeOf, type Range, rangeOf, rangesOf } from './places.ts';
import type { Put } from './plan.ts';
import { attribute, type Edit, escaped, isOn, type Tag, walk } from './xml.ts';

/** A cell of a sheet, with its place in the XML. */
export interface Cell extends Place {
  text: string;
  style: string | undefined;
  /** The formula as it is written; empty for a cell that shares another's. */
  formula?: string;
  /** The group of cells that share a formula. */
  shared?: string;
  start: number;
  end: number;
  /** Where its cached value stands. */
  value?: { start: number; end: number };
}

interface Row {
  row: number;
  hidden: boolean;
  style: string | undefined;
  tag: Tag;
  /** Where a cell behind the last one goes. */
  end: number;
  cells: Cell[];
}

/** Cells that offer a list of values. */
interface List {
  ranges: Range[];
  /** A literal such as `"Yes,No"`, or where the values stand. */
  source: string;
}

export interface Sheet {
  rows: Map<number, Row>;
  merges: Range[];
  lists: List[];
  locked: boolean;
  hiddenColumns: Set<number>;
  columnStyles: Map<number, string>;
}

/** Reads a sheet's XML. Of phonetic runs and of what stands outside cells no text is taken. */
export function readSheet(xml: string, shared: readonly string[]): Sheet {
  const sheet: Sheet = {
    rows: new Map(),
    merges: [],
    lists: [],
    locked: false,
    hiddenColumns: new Set(),
    columnStyles: new Map(),
  };
  let row: Row | undefined;
  let cell: Cell | undefined;
  let type = '';
  let list: List | undefined;
  /** Texts of the elements that hold some. */
  let text: string | undefined;
  let raw = '';
  let inline = '';
  let phonetic = false;
  let valueStart = 0;

  const openCell = (tag: Tag) => {
    if (!row) return;
    const before = row.cells.at(-1);
    const place = placeOf(attribute(tag, 'r') ?? '') ?? {
      row: row.row,
      column: (before?.column ?? 0) + 1,
    };
    cell = {
      ...place,
      text: '',
      style: attribute(tag, 's'),
      start: tag.start,
      end: tag.end,
    };
    type = attribute(tag, 't') ?? 'n';
    raw = '';
    inline = '';
    row.cells.push(cell);
  };
  const closeCell = (tag: Tag) => {
    if (!cell) return;
    cell.end = tag.end;
    if (type === 's') cell.text = shared[Number(raw)] ?? '';
    else if (type === 'inlineStr') cell.text = inline;
    else if (type === 'b') cell.text = raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : raw;
    else cell.text = type === 'str' ? unwritten(raw) : raw;
    cell = undefined;
  };

  walk(
    xml,
    (tag) => {
      const { name, kind } = tag;
      const opens = kind !== 'close';
      const closes = kind !== 'open';
      switch (name) {
        case 'row':
          if (opens) {
            const number = Number(attribute(tag, 'r') ?? (row?.row ?? 0) + 1);
            row = {
              row: number,
              hidden: isOn(tag, 'hidden') || Number(attribute(tag, 'ht') ?? 1) === 0,
              style: isOn(tag, 'customFormat') ? attribute(tag, 's') : undefined,
              tag,
              end: tag.end,
              cells: [],
            };
            sheet.rows.set(number, row);
          } else if (row) row.end = tag.start;
          break;
        case 'c':
          if (opens) openCell(tag);
          if (closes) closeCell(tag);
          break;
        case 'f':
          if (opens && cell) {
            cell.formula = '';
            const group = attribute(tag, 't') === 'shared' ? attribute(tag, 'si') : undefined;
            if (group !== undefined) cell.shared = group;
            text = '';
          }
          if (closes && cell) {
            cell.formula = text ?? '';
            text = undefined;
          }
          break;
        case 'v':
          if (opens) {
            valueStart = tag.start;
            text = '';
          }
          if (closes && cell) {
            raw = text ?? '';
            cell.value = { start: valueStart, end: tag.end };
            text = undefined;
          }
          break;
        case 'rPh':
          phonetic = kind === 'open';
          break;
        case 't':
          if (opens) text = '';
          if (closes) {
            if (!phonetic) inline += unwritten(text ?? '');
            text = undefined;
          }
          break;
        case 'mergeCell': {
          const merged = opens && rangeOf(attribute(tag, 'ref') ?? '');
          if (merged) sheet.merges.push(merged);
          break;
        }
        case 'col':
          if (opens) readColumn(tag, sheet);
          break;
        case 'sheetProtection':
          if (opens) sheet.locked = isOn(tag, 'sheet');
          break;
        case 'dataValidation':
          if (opens) {
            list =
              attribute(tag, 'type') === 'list'
                ? { ranges: rangesOf(attribute(tag, 'sqref') ?? ''), source: '' }
                : undefined;
            if (list) sheet.lists.push(list);
          }
          if (closes) list = undefined;
          break;
        case 'formula1':
        case 'sqref':
          // In the form of later versions a formula stands one element deeper, and the cells in an element.
          if (opens) text = '';
          if (closes && list) {
            if (name === 'formula1') list.source = (text ?? '').trim();
            else list.ranges.push(...rangesOf((text ?? '').trim()));
            text = undefined;
          }
          break;
      }
    },
    (piece) => {
      if (text !== undefined) text += piece;
    },
  );
  return sheet;
}

function readColumn(tag: Tag, { hiddenColumns, columnStyles }: Sheet): void {
  const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
  const hidden = isOn(tag, 'hidden') || Number(attribute(tag, 'width') ?? 1) === 0;
  const style = attribute(tag, 'style');
  // A range often runs to the last column of the sheet: only so many can hold something that is read.
  for (let column = from; column <= Math.min(to, 1_024); column++) {
    if (hidden) hiddenColumns.add(column);
    if (style !== undefined) columnStyles.set(column, style);
  }
}

export function cellAt(sheet: Sheet, { row, column }: Place): Cell | undefined {
  return sheet.rows.get(row)?.cells.find((cell) => cell.column === column);
}

export function mergeAt({ merges }: Sheet, place: Place): Range | undefined {
  return merges.find((range) => holds(range, place));
}

/** The texts of `xl/sharedStrings.xml`, in order. */
export function sharedStrings(xml: string): string[] {
  const all: string[] = [];
  let inText = false;
  let phonetic = false;
  walk(
    xml,
    ({ name, kind }) => {
      if (name === 'si' && kind !== 'close') all.push('');
      if (name === 'rPh') phonetic = kind === 'open';
      if (name === 't') inText = kind === 'open' && !phonetic;
    },
    (piece) => {
      if (inText) all[all.length - 1] += piece;
    },
  );
  return all.map(unwritten);
}

/** The edits that put texts into a sheet as inline strings. A cell keeps its style; a new one takes that of its row or column. */
export function editsFor(sheet: Sheet, puts: readonly Put[]): Edit[] {
  const edits: Edit[] = [];
  for (const [number, own] of Map.groupBy(puts, ({ row }) => row)) {
    const row = sheet.rows.get(number);
    if (!row) throw new Error(`There is no row ${number} to write into.`);
    const fresh: { at: number; put: Put }[] = [];
    for (const put of own) {
      const cell = row.cells.find(({ column }) => column === put.column);
      if (cell) {
        const text = cellXml(put, cell.style, row.tag.prefix);
        edits.push({ start: cell.start, end: cell.end, text });
      } else {
        const after = row.cells.find(({ column }) => column > put.column);
        fresh.push({ at: after?.start ?? row.end, put });
      }
    }
    for (const [at, group] of Map.groupBy(fresh, ({ at }) => at)) {
      const text = group
        .map(({ put }) => put)
        .sort((a, b) => a.column - b.column)
        .map((put) => cellXml(put, row.style ?? sheet.columnStyles.get(put.column), row.tag.prefix))
        .join('');
      const { kind, start, end, prefix, attributes } = row.tag;
      edits.push(
        kind === 'empty'
          ? { start, end, text: `<${prefix}row${attributes}>${text}</${prefix}row>` }
          : { start: at, end: at, text },
      );
    }
  }
  return edits;
}

function cellXml(put: Put, style: string | undefined, prefix: string): string {
  const look = style === undefined ? '' : ` s="${style}"`;
  const text = escaped(written(put.text));
  return `<${prefix}c r="${cellName(put)}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Signs that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376, ST_Xstring). */
function unwritten(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function written(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

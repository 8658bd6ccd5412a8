import { columns, rowColumns } from './columns.ts';
import type { Row } from './rows.ts';
import { TableError } from './table-error.ts';

/** The rows as a table, its first row the names of the columns. */
export function tableOf(rows: readonly Row[]): string[][] {
  const names = columns.map(({ name }) => name);
  return [
    [...rowColumns.map(({ name }) => name), ...names],
    ...rows.map(({ entry, id, revision, cells }) => [
      entry,
      id,
      revision,
      ...names.map((name) => cells[name] ?? ''),
    ]),
  ];
}

/** A row of an edited table, with its place in it; columns that were taken out are left alone. */
export interface EditedRow {
  /** As a spreadsheet counts: the heading is row 1. */
  place: number;
  entry: string;
  id: string;
  revision: string;
  cells: Record<string, string>;
}

/** Throws a TableError where the table is not one of answers. */
export function editedRows([heading = [], ...rows]: readonly (readonly string[])[]): EditedRow[] {
  const names = heading.map((name) => name.trim());
  const known = new Set<string>([...rowColumns, ...columns].map(({ name }) => name));
  for (const { name } of rowColumns) {
    if (!names.includes(name)) {
      throw new TableError(
        `The column "${name}" is missing. Import a table made by npm run export.`,
      );
    }
  }
  const unknown = names.find((name) => name !== '' && !known.has(name));
  if (unknown) {
    throw new TableError(
      `The column "${unknown}" is not known. Rename or delete it; npm run export writes the columns there are.`,
    );
  }
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice) throw new TableError(`The column "${twice}" is there twice. Delete one of them.`);
  return rows.flatMap((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = Object.fromEntries(names.map((name, j) => [name, row[j] ?? '']));
    const { entry = '', id = '', revision = '', ...rest } = cells;
    delete rest[''];
    return [
      { place: i + 2, entry: entry.trim(), id: id.trim(), revision: revision.trim(), cells: rest },
    ];
  });
}

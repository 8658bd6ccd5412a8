import type { Place } from './places.ts';

/** A sheet as it is read, whatever file it comes from. */
export interface Table {
  name: string;
  hidden: boolean;
  /** Rows that hold a text, by number, from 1. */
  rows: ReadonlyMap<number, TableRow>;
  hiddenColumns: ReadonlySet<number>;
  /** Why nothing may be written into a cell; nothing where it may. */
  barrier: (place: Place) => Barrier | undefined;
  /** What may be chosen for a cell that offers a list; empty where the list cannot be told. */
  choices: (place: Place) => readonly string[] | undefined;
  /** The last column of the merged cell that begins here, else the column itself. */
  lastColumn: (place: Place) => number;
}

export interface TableRow {
  hidden: boolean;
  /** Texts by column, from 1. */
  texts: ReadonlyMap<number, string>;
}

export type Barrier = 'formula' | 'text' | 'locked' | 'merged' | 'list' | 'too-long' | 'no-place';

/** What a person has accepted for a row. */
export interface Answer {
  row: number;
  text: string;
  /** One of the values that the answer cell offers, which a person has picked. */
  choice?: string;
}

export interface AnswerColumns {
  answer: number;
  /** Where the text goes whose answer cell offers a list. */
  comment?: number | undefined;
}

export interface Written {
  bytes: Uint8Array;
  /** Cells that were written, such as `D7`. */
  cells: string[];
  /** Cells that were not, and why. */
  left: { cell: string; why: Barrier }[];
}

/** A file of a questionnaire. */
export interface Workbook {
  kind: 'xlsx' | 'csv';
  tables: readonly Table[];
  write: (table: Table, columns: AnswerColumns, answers: readonly Answer[]) => Written;
}

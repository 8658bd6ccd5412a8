import type { Facts } from '../../facts/fact.ts';
import type { RowMatch } from '../../match/matcher.ts';
import type { Layout } from '../../workbook/layout.ts';
import type { RefusalCode } from '../../workbook/refusal.ts';
import type { Answer, Barrier, Written } from '../../workbook/table.ts';

/** The global name under which a page without a worker finds the session. */
export const sessionName = 'questionnaireSession';

/** What the reader sees of a sheet before anything is matched. */
export interface SheetInfo {
  name: string;
  hidden: boolean;
}

export interface Opened {
  /** Stands for the content of the file. */
  fingerprint: string;
  sheets: SheetInfo[];
  /** The sheet and layout that were guessed; a layout to begin with where none could be. */
  sheet: number;
  layout: Layout;
  /** Why nothing could be guessed. */
  refused?: RefusalCode;
}

/** What a layout means, shown before anything is matched. */
export interface Preview {
  columns: { column: number; head: string }[];
  rows: number;
  hidden: number;
  samples: { row: number; question: string; answer: string }[];
  refused?: RefusalCode;
}

/** A row that asks something, as far as the page has to know of it. */
export interface AskedRow {
  row: number;
  id: string;
  question: string;
  /** Stands for the text of the question. */
  mark: string;
  /** Why nothing can be written into its answer cell. */
  barrier?: Barrier;
  /** What may be chosen for its answer cell. */
  choices?: readonly string[];
}

export interface Chosen {
  sheet: number;
  layout: Layout;
  /** Whether hidden rows are asked too. */
  withHidden: boolean;
}

/** What the session does when it is asked; each throws a Refusal where the file does not let it. */
export interface Calls {
  /** What every answer says of itself. */
  facts: () => Facts;
  open: (bytes: Uint8Array) => Opened;
  /** One question a line, or cells that were copied out of a spreadsheet. */
  paste: (text: string) => Opened;
  guess: (sheet: number) => Layout;
  preview: (chosen: Chosen) => Preview;
  rows: (chosen: Chosen) => AskedRow[];
  /** Matches the rows from this one on, a few at a time; tells whether it came to the end. */
  match: (from: number) => Promise<boolean>;
  stop: () => void;
  fingerprint: (bytes: Uint8Array) => string;
  write: (chosen: Chosen, answers: readonly Answer[]) => Written;
  table: (format: 'xlsx' | 'csv', rows: readonly (readonly string[])[]) => Uint8Array;
}

export interface Asked {
  id: number;
  call: keyof Calls;
  args: unknown[];
}

export type Told =
  | { ready: true }
  | { id: number; from: number; matches: RowMatch[] }
  | { id: number; value: unknown }
  | { id: number; refused: RefusalCode }
  | { id: number; failed: string };

import type { Facts } from '../../facts/fact.ts';
import type { Matcher, RowMatch } from '../../match/matcher.ts';
import { guess, guessIn, type Layout, questionRows, sampleRows } from '../../workbook/layout.ts';
import { openWorkbook } from '../../workbook/open.ts';
import { Refusal } from '../../workbook/refusal.ts';
import type { Answer, Table, Workbook } from '../../workbook/table.ts';
import { fingerprint, markOf } from './fingerprint.ts';
import { newCsv, newXlsx } from './new-table.ts';
import type { AskedRow, Calls, Chosen, Opened, Preview } from './protocol.ts';

/** For so long, in milliseconds, rows are matched before whoever else waits has a turn: a page draws 60 times a second. */
const slice = 10;
/** So many columns can be chosen from: one that holds a stray text far out is no column of questions. */
const mostColumns = 256;
/** Where nothing looks like questions, the reader begins here. */
const plain: Layout = { headerRow: 1, question: 1, answer: 2 };

/** The file that a reader is working on. */
export class Session implements Calls {
  readonly #matcher: Matcher;
  readonly #facts: Facts;
  readonly #tell: (from: number, matches: RowMatch[]) => void;
  #workbook: Workbook | undefined;
  #questions: string[] = [];
  #match: ((row: number) => RowMatch) | undefined;
  #stopped = false;

  constructor(matcher: Matcher, facts: Facts, tell: (from: number, matches: RowMatch[]) => void) {
    this.#matcher = matcher;
    this.#facts = facts;
    this.#tell = tell;
  }

  facts(): Facts {
    return this.#facts;
  }

  open(bytes: Uint8Array): Opened {
    return this.#opened(openWorkbook(bytes), fingerprint(bytes));
  }

  paste(text: string): Opened {
    const bytes = new TextEncoder().encode(text);
    if (text.includes('\t')) return this.#opened(openWorkbook(bytes), fingerprint(bytes));
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length === 0) throw new Refusal('no-rows');
    // A comma in a question separates nothing.
    const table = lines.map((line) => `"${line.replaceAll('"', '""')}"\n`).join('');
    const workbook = openWorkbook(new TextEncoder().encode(table));
    const layout: Layout = { headerRow: 0, question: 1, answer: 2 };
    this.#workbook = workbook;
    return {
      fingerprint: fingerprint(bytes),
      sheets: [{ name: '', hidden: false }],
      sheet: 0,
      layout,
    };
  }

  #opened(workbook: Workbook, mark: string): Opened {
    const { tables } = workbook;
    this.#workbook = workbook;
    this.#questions = [];
    const found = (sheet: number, layout: Layout) => ({
      fingerprint: mark,
      sheets: tables.map(({ name, hidden }) => ({ name, hidden })),
      sheet,
      layout,
    });
    try {
      const { table, layout } = guess(tables);
      return found(tables.indexOf(table), layout);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const shown = tables.findIndex(({ hidden }) => !hidden);
      return { ...found(Math.max(shown, 0), plain), refused: error.code };
    }
  }

  guess(sheet: number): Layout {
    return guessIn(this.#table(sheet))?.layout ?? plain;
  }

  preview({ sheet, layout }: Chosen): Preview {
    const table = this.#table(sheet);
    const heads = table.rows.get(layout.headerRow)?.texts;
    const widest = [...table.rows.values()].reduce(
      (most, { texts }) => Math.max(most, ...texts.keys()),
      1,
    );
    // One more, for answers that stand behind everything else.
    const offered = Math.min(widest + 1, mostColumns);
    const count = Math.max(offered, layout.question, layout.answer, layout.comment ?? 0);
    const columns = Array.from({ length: count }, (_, i) => ({
      column: i + 1,
      head: heads?.get(i + 1)?.trim() ?? '',
    }));
    try {
      const rows = questionRows(table, layout);
      const samples = sampleRows(rows).map(({ row, question, answer }) => ({
        row,
        question,
        answer,
      }));
      return { columns, rows: rows.length, hidden: rows.filter((r) => r.hidden).length, samples };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { columns, rows: 0, hidden: 0, samples: [], refused: error.code };
    }
  }

  rows({ sheet, layout, withHidden }: Chosen): AskedRow[] {
    const table = this.#table(sheet);
    const asked = questionRows(table, layout).filter(({ hidden }) => withHidden || !hidden);
    if (asked.length === 0) throw new Refusal('no-rows');
    this.#questions = asked.map(({ question }) => question);
    this.#match = undefined;
    return asked.map(({ row, id, question }) => {
      const place = { row, column: layout.answer };
      const barrier = table.barrier(place);
      const choices = table.choices(place);
      return {
        row,
        id,
        question,
        mark: markOf(question),
        ...(barrier ? { barrier } : {}),
        ...(choices ? { choices } : {}),
      };
    });
  }

  async match(from: number): Promise<boolean> {
    this.#stopped = false;
    this.#match ??= this.#matcher.begin(this.#questions);
    const match = this.#match;
    for (let at = from; at < this.#questions.length; ) {
      const begin = at;
      const matches: RowMatch[] = [];
      const until = performance.now() + slice;
      do matches.push(match(at++));
      while (at < this.#questions.length && performance.now() < until);
      this.#tell(begin, matches);
      await new Promise((next) => setTimeout(next));
      // Another file, or other columns, have taken the place of these rows.
      if (this.#stopped || this.#match !== match) return false;
    }
    return true;
  }

  stop(): void {
    this.#stopped = true;
  }

  fingerprint(bytes: Uint8Array): string {
    return fingerprint(bytes);
  }

  write({ sheet, layout }: Chosen, answers: readonly Answer[]) {
    const table = this.#table(sheet);
    if (!this.#workbook) throw new Error('No file is open.');
    return this.#workbook.write(table, layout, answers);
  }

  table(format: 'xlsx' | 'csv', rows: readonly (readonly string[])[]): Uint8Array {
    return format === 'xlsx' ? newXlsx(rows) : newCsv(rows);
  }

  #table(sheet: number): Table {
    const table = this.#workbook?.tables[sheet];
    if (!table) throw new Error('There is no such sheet.');
    return table;
  }
}

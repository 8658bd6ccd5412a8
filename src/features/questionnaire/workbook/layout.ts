import { asking, type HeaderKind, headerWords } from './header-words.ts';
import { mostRows, Refusal } from './refusal.ts';
import type { AnswerColumns, Table } from './table.ts';

/** Where in a table the questions stand, and where answers go. Columns and rows count from 1; a header row 0 is none. */
export interface Layout extends AnswerColumns {
  headerRow: number;
  question: number;
  id?: number | undefined;
}

export interface QuestionRow {
  row: number;
  question: string;
  id: string;
  /** What the answer cell, or the comment, holds already. */
  answer: string;
  comment: string;
  hidden: boolean;
}

/** So deep a header is looked for. */
const deepest = 40;
/** How many rows show the reader what a guess means. */
const samples = 3;

/** The best guess over all tables, visible ones first. Throws a Refusal where nothing looks like questions. */
export function guess(tables: readonly Table[]): { table: Table; layout: Layout } {
  for (const shown of [true, false]) {
    const guesses = tables
      .filter(({ hidden }) => hidden !== shown)
      .flatMap((table) => {
        const best = guessIn(table);
        return best ? [{ table, ...best }] : [];
      })
      .sort((a, b) => b.score - a.score);
    if (guesses[0]) return { table: guesses[0].table, layout: guesses[0].layout };
  }
  if (tables.every(({ rows }) => rows.size === 0)) throw new Refusal('no-rows');
  throw new Refusal('no-question-column');
}

/** The best guess in one table; nothing where it has no column of questions. */
export function guessIn(table: Table): { layout: Layout; score: number } | undefined {
  const numbers = [...table.rows.keys()].sort((a, b) => a - b);
  const candidates = [0, ...numbers.filter((_, i) => i < deepest)].flatMap((headerRow) => {
    const found = layoutBelow(table, headerRow);
    return found ? [found] : [];
  });
  return candidates.sort((a, b) => b.score - a.score)[0];
}

/** The layout that a header row means. */
function layoutBelow(
  table: Table,
  headerRow: number,
): { layout: Layout; score: number } | undefined {
  const heads = new Map(
    [...(table.rows.get(headerRow)?.texts ?? [])].map(([column, text]) => [column, kindsOf(text)]),
  );
  const shapes = shapesBelow(table, headerRow);
  const named = (kind: HeaderKind) =>
    [...heads].filter(([, kinds]) => kinds.includes(kind)).map(([column]) => column);
  const questions = [...shapes]
    .filter(([column]) => !heads.get(column)?.includes('id'))
    .map(([column, shape]) => {
      const kinds = heads.get(column) ?? [];
      const byName = kinds.includes('question') ? 3 : kinds.includes('demand') ? 1.5 : 0;
      const against = kinds.some((kind) => kind === 'answer' || kind === 'comment') ? 2 : 0;
      return { column, score: byName - against + 2 * shape.asking + shape.long, ...shape };
    })
    // A head that says so, or cells that read so; one or two sentences in an introduction are neither.
    .filter(
      ({ column, count, asking, score }) =>
        score > 0.6 &&
        count > 0 &&
        (heads.get(column)?.some((kind) => kind === 'question' || kind === 'demand') ||
          (asking > 0.4 && count > 2)),
    )
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const [best] = questions;
  if (!best) return;
  // A text that stands alone in its row is a title, unless it stands over the questions.
  if (heads.size === 1 && !heads.has(best.column)) return;
  // A question is no head.
  const head = table.rows.get(headerRow)?.texts.get(best.column) ?? '';
  if (heads.get(best.column)?.length === 0 && asking.test(head.trim())) return;

  const free = (column: number) => column !== best.column;
  const filled = (column: number) => shapes.get(column)?.count ?? 0;
  /** Emptier columns first, then those nearest behind the question. */
  const inOrder = (columns: readonly number[]) =>
    columns
      .filter(free)
      .sort(
        (a, b) =>
          Number(a < best.column) - Number(b < best.column) ||
          Number(filled(a) > best.count / 2) - Number(filled(b) > best.count / 2) ||
          a - b,
      );
  const answers = inOrder(named('answer'));
  const widest = Math.max(best.column, ...heads.keys(), ...shapes.keys());
  const empty = Array.from(
    { length: widest + 1 - best.column },
    (_, i) => best.column + 1 + i,
  ).find(
    (column) =>
      filled(column) < best.count / 2 &&
      !heads.get(column)?.some((kind) => kind === 'other' || kind === 'id' || kind === 'comment'),
  );
  const comments = inOrder(named('comment')).filter((column) => column > best.column);
  const answer = answers[0] ?? empty ?? comments[0] ?? widest + 1;
  const comment = comments.find((column) => column !== answer);
  const [id] = named('id').filter(free);
  const score =
    best.score +
    (answers.length > 0 ? 2 : 0) +
    (comment === undefined ? 0 : 0.5) +
    (heads.size > 1 ? 0.5 : 0) +
    Math.log10(best.count + 1);
  return {
    layout: {
      headerRow,
      question: best.column,
      answer,
      ...(comment === undefined ? {} : { comment }),
      ...(id === undefined ? {} : { id }),
    },
    score,
  };
}

/** What the head of a column says that it is; nothing for a sentence. */
function kindsOf(text: string): HeaderKind[] {
  const head = text.trim().toLowerCase();
  if (head.length > 80 || (head.length > 12 && /[.。!！;；]$/.test(head))) return [];
  const found = (Object.keys(headerWords) as HeaderKind[]).filter((kind) =>
    headerWords[kind].test(head),
  );
  // “Question ID” is an id, “Response guidance” no place for a response, “Answer details” a comment.
  if (found.includes('id') && !/[?？]/.test(head)) return ['id'];
  if (found.includes('other')) return ['other'];
  if (found.includes('answer') && found.includes('question')) {
    return head.search(headerWords.answer) < head.search(headerWords.question)
      ? ['answer']
      : ['question'];
  }
  if (found.includes('question')) return ['question'];
  if (
    found.includes('answer') &&
    found.includes('comment') &&
    /detail|comment|备注|说明/.test(head)
  )
    return ['comment'];
  if (found.includes('answer')) return ['answer'];
  return found;
}

interface Shape {
  count: number;
  /** The share of cells that read as questions, and of those long enough to be one. */
  asking: number;
  long: number;
}

/** What the cells of each column below a row look like. */
function shapesBelow(table: Table, headerRow: number): Map<number, Shape> {
  const texts = new Map<number, string[]>();
  for (const [row, { texts: own }] of table.rows) {
    if (row <= headerRow) continue;
    for (const [column, text] of own) {
      if (isSection(table, row, column)) continue;
      const list = texts.get(column);
      if (list) list.push(text);
      else texts.set(column, [text]);
    }
  }
  return new Map(
    [...texts].map(([column, list]) => {
      const share = (is: (text: string) => boolean) => list.filter(is).length / list.length;
      const kinds = new Set(list).size / list.length;
      return [
        column,
        {
          count: list.length,
          asking: share((text) => asking.test(text.trim())) * kinds,
          long: share((text) => widthOf(text) >= 16) * kinds,
        },
      ];
    }),
  );
}

/** In letters: a Han character counts for two. */
function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
}

/** A title across columns. */
function isSection(table: Table, row: number, column: number): boolean {
  return table.lastColumn({ row, column }) - column >= 2;
}

/** The rows that ask something. Throws a Refusal where there is none, or too many. */
export function questionRows(table: Table, layout: Layout): QuestionRow[] {
  const { headerRow, question, answer, comment, id } = layout;
  const head = table.rows.get(headerRow)?.texts.get(question)?.trim();
  const rows = [...table.rows]
    .filter(([row, { texts }]) => {
      const text = texts.get(question)?.trim() ?? '';
      if (row <= headerRow || text === '' || !/[\p{L}\p{N}]/u.test(text)) return false;
      // A header that is printed again, and a title that reaches over the cell for the answer.
      return text !== head && table.lastColumn({ row, column: question }) < answer;
    })
    .sort(([a], [b]) => a - b)
    .map(([row, { hidden, texts }]) => {
      const at = (column: number | undefined) =>
        column === undefined ? '' : (texts.get(column)?.trim() ?? '');
      return {
        row,
        question: at(question),
        id: at(id),
        answer: at(answer),
        comment: at(comment),
        hidden,
      };
    });
  if (rows.length === 0) throw new Refusal('no-rows');
  if (rows.length > mostRows) throw new Refusal('too-many-rows');
  return rows;
}

/** The first rows that show what a layout means. */
export function sampleRows(rows: readonly QuestionRow[]): QuestionRow[] {
  return rows.filter(({ hidden }) => !hidden).slice(0, samples);
}

import { cellName, type Place } from './places.ts';
import type { Answer, AnswerColumns, Table, Written } from './table.ts';

/** The most characters that a cell of a spreadsheet holds. */
const longest = 32_767;

/** A text and the cell that gets it. */
export interface Put extends Place {
  text: string;
}

/**
 * Where each answer goes: into the answer cell, or into the comment where the answer cell offers a list of values, of which only a
 * person picks one. What stands in a cell already is never touched; what finds no place is reported.
 */
export function planOf(
  table: Table,
  { answer, comment }: AnswerColumns,
  answers: readonly Answer[],
): { puts: Put[]; left: Written['left'] } {
  const puts: Put[] = [];
  const left: Written['left'] = [];
  const taken = new Set<string>();
  const put = (place: Place, text: string, picked: boolean) => {
    const cell = cellName(place);
    const why =
      table.barrier(place) ??
      (taken.has(cell) ? 'text' : undefined) ??
      (text.length > longest ? 'too-long' : undefined) ??
      (!picked && table.choices(place) ? 'list' : undefined);
    if (why) left.push({ cell, why });
    else {
      taken.add(cell);
      puts.push({ ...place, text });
    }
  };
  for (const { row, text, choice } of answers) {
    const place = { row, column: answer };
    const choices = table.choices(place);
    if (!choices) put(place, text, false);
    else {
      if (choice !== undefined) {
        if (choices.includes(choice)) put(place, choice, true);
        else left.push({ cell: cellName(place), why: 'list' });
      }
      if (comment !== undefined) put({ row, column: comment }, text, false);
      else if (choice === undefined) left.push({ cell: cellName(place), why: 'list' });
      else left.push({ cell: cellName(place), why: 'no-place' });
    }
  }
  return { puts, left };
}

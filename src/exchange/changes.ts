import { isDeepStrictEqual } from 'node:util';
import type { Manuscript } from '../content/manuscript.ts';
import { cellValue } from './cells.ts';
import { type Column, columns } from './columns.ts';
import { type AnswerFolder, publicFolders, rowOf } from './rows.ts';
import type { EditedRow } from './table.ts';

/** A cell that says something else than the content. */
export interface Change {
  /** The file of `content/` that it changes. */
  file: string;
  column: Column;
  value: unknown;
  before: string;
  after: string;
}

export interface Changes {
  changes: Change[];
  /** `row 3: what is wrong. What to do.` */
  problems: string[];
}

/** What a table changes in the content. A row whose answer has changed since the export is refused, not overwritten. */
export function changesIn(manuscript: Manuscript, rows: readonly EditedRow[]): Changes {
  const found: Changes = { changes: [], problems: [] };
  const seen = new Set<string>();
  const folders = publicFolders(manuscript);
  for (const row of rows) {
    const say = (problem: string) => void found.problems.push(`row ${row.place}: ${problem}`);
    const answer = folders.find(({ entry, folder }) => entry === row.entry && folder.id === row.id);
    if (!answer) {
      say(
        `There is no ${row.entry || 'answer'} "${row.id}" that may be edited here. Correct the id, or make it with npm run new.`,
      );
      continue;
    }
    if (seen.has(row.id)) {
      say(`"${row.id}" has a row above already. Delete one of them.`);
      continue;
    }
    seen.add(row.id);
    const own = changesOf(
      answer.folder,
      row,
      say,
      rowOf(answer.entry, answer.folder).cells,
      answer.entry,
    );
    if (own.length > 0 && rowOf(answer.entry, answer.folder).revision !== row.revision) {
      say(
        `"${row.id}" has changed in content/ since this table was exported. Export again and repeat the edits of this row.`,
      );
      continue;
    }
    found.changes.push(...own);
  }
  return found;
}

function changesOf(
  folder: AnswerFolder,
  row: EditedRow,
  say: (problem: string) => void,
  present: Record<string, string>,
  entry: Column['entries'][number],
): Change[] {
  return columns.flatMap((column): Change[] => {
    const after = row.cells[column.name];
    const before = present[column.name] ?? '';
    if (after === undefined || same(column, before, after)) return [];
    if (!column.entries.includes(entry)) {
      say(`A ${entry} has no field "${column.name}". Empty the cell.`);
      return [];
    }
    try {
      const value = cellValue(column.form, after);
      return [{ file: fileOf(column, folder), column, value, before, after }];
    } catch {
      say(
        `The cell "${column.name}" is not valid JSON. Correct it, or copy it again from a new export.`,
      );
      return [];
    }
  });
}

function same({ form }: Column, before: string, after: string): boolean {
  if (before === after) return true;
  try {
    return isDeepStrictEqual(cellValue(form, before), cellValue(form, after));
  } catch {
    return false;
  }
}

function fileOf({ part }: Column, { facts, texts }: AnswerFolder): string {
  return part === 'facts' ? facts.file : texts[part].file;
}

import type { Manuscript, PageFolder, QuestionFolder } from '../content/manuscript.ts';
import type { CheckedMdx } from '../files/files.ts';
import { plain } from '../html/characters.ts';
import type { Lang } from '../i18n/languages.ts';
import { sha256 } from '../sha256.ts';
import { cellText } from './cells.ts';
import { body, type Column, columns, type Entry } from './columns.ts';

/** An answer as a row of a table: the text of each cell by the name of its column. */
export interface Row {
  entry: Entry;
  id: string;
  revision: string;
  cells: Record<string, string>;
}

export type AnswerFolder = QuestionFolder | PageFolder;

/** Every answer that may leave `content/`, by the order of its folders. */
export function rowsOf(manuscript: Manuscript): Row[] {
  return publicFolders(manuscript).map(({ entry, folder }) => rowOf(entry, folder));
}

export function publicFolders({ questions, pages }: Manuscript) {
  return [
    ...questions.map((folder) => ({ entry: 'question' as const, folder: folder as AnswerFolder })),
    ...pages.map((folder) => ({ entry: 'page' as const, folder: folder as AnswerFolder })),
  ].filter(({ folder }) => folder.facts.data.visibility === 'public');
}

export function rowOf(entry: Entry, folder: AnswerFolder): Row {
  const cells = Object.fromEntries(
    columns
      .filter(({ entries }) => entries.includes(entry))
      .map((column) => [column.name, cellText(column.form, fieldOf(column, folder))]),
  );
  const revision = sha256(JSON.stringify(cells)).slice(0, 12);
  return { entry, id: folder.id, revision, cells };
}

/** What the answer says in the field of a column. */
export function fieldOf({ part, path }: Column, { facts, texts }: AnswerFolder): unknown {
  if (part === 'facts') return plain(at(facts.data, path));
  const text = texts[part as Lang] as CheckedMdx<unknown>;
  return plain(path[0] === body ? text.body.trim() : at(text.data, path));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    value,
  );
}

import type { Checked } from '../files/files.ts';
import { listsDrawnIn, ownParts, seenHash } from './answer-hashes.ts';
import { contractFolder, named } from './contracts.ts';
import { type ListName, listNames, type Manuscript } from './manuscript.ts';

/** One entry of a list, or one clause, as far as readers see it in answers. */
export interface DrawnEntry {
  file: string;
  line: number;
  /** Its id, number or name; its place where it has none. */
  key: string;
  hash: string;
  /** The ids of the answers that show it. */
  answers: string[];
}

/** Every entry of `content/` that some answer shows beside its own text. */
export function drawnEntries(manuscript: Manuscript): DrawnEntry[] {
  const { lists, chapters, questions, pages } = manuscript;
  const folders = [...questions, ...pages].map((folder) => ({
    id: folder.id,
    lists: listsDrawnIn(folder),
  }));
  const contracts = pages.filter(({ facts }) => facts.data.kind === 'clauses');
  const clausePages = contracts.map(({ id }) => id);
  const showing = (folder: string) =>
    contracts.filter((page) => contractFolder(page, manuscript) === folder).map(({ id }) => id);
  const limited = (reference: string) =>
    lists.promises.data
      .filter(({ limits }) => limits.some(({ clause }) => clause === reference))
      .map(({ answer }) => answer);
  const alsoIn = (name: ListName, item: object): readonly string[] =>
    name === 'annotations' && 'answers' in item
      ? (item.answers as string[])
      : name === 'promises' && 'answer' in item
        ? [item.answer as string, ...clausePages]
        : [];

  const ofLists = listNames.flatMap((name) => {
    const { file, data, lineOf } = lists[name] as Checked<object[]>;
    const drawnIn = folders.filter((folder) => folder.lists.includes(name)).map(({ id }) => id);
    return data.map((item, i) => ({
      file,
      line: lineOf([i]),
      key: keyOf(item, i),
      hash: seenHash(item),
      answers: [...new Set([...drawnIn, ...alsoIn(name, item)])],
    }));
  });
  const ofClauses = chapters.flatMap(({ file, folder, data, lineOf }) =>
    data.clauses.map((clause, i) => ({
      file,
      line: lineOf(['clauses', i]),
      key: clause.number,
      hash: seenHash(clause),
      answers: [
        ...new Set([...showing(folder), ...limited(named(folder, clause.number).reference)]),
      ],
    })),
  );
  return [...ofLists, ...ofClauses].filter(({ answers }) => answers.length > 0);
}

/** The answers that draw the whole list of a file. */
export function answersDrawing(file: string, { lists, questions, pages }: Manuscript): string[] {
  return [...questions, ...pages]
    .filter((folder) => listsDrawnIn(folder).some((name) => lists[name].file === file))
    .map(({ id }) => id);
}

/** The hash of each entry that answers show, by its file and key, as `content/release.yaml` keeps it. */
export function entryHashes(manuscript: Manuscript): Record<string, Record<string, string>> {
  const byFile = Map.groupBy(drawnEntries(manuscript), ({ file }) => file);
  return Object.fromEntries(
    [...byFile].map(([file, entries]) => [
      file,
      Object.fromEntries(entries.map(({ key, hash }) => [key, hash])),
    ]),
  );
}

/** The hash of what the files of an answer say themselves. */
export const ownHash = (folder: Parameters<typeof ownParts>[0]) => seenHash(ownParts(folder));

/** The same of each public answer, by its id. */
export function ownHashes({ questions, pages }: Manuscript): Record<string, string> {
  return Object.fromEntries(
    [...questions, ...pages]
      .filter(({ facts }) => facts.data.visibility === 'public')
      .map((folder) => [folder.id, ownHash(folder)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function keyOf(item: object, place: number): string {
  for (const name of ['id', 'number', 'name'] as const)
    if (name in item && typeof item[name as keyof typeof item] === 'string')
      return item[name as keyof typeof item];
  return String(place + 1);
}

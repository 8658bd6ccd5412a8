import { clauseAnchor } from './clause-number.ts';
import type { Manuscript, PageFolder, QuestionFolder } from './manuscript.ts';

/** What is said of a clause, or of a chapter, wherever it is named. */
export interface Named {
  number: string;
  /** What names it in `content/`: `3.1`, or `dpa 3.1` where the contract has a folder of its own. */
  reference: string;
  /** Its id and anchor. */
  id: string;
}

/** A clause or chapter of the contract whose chapters lie in this folder of `content/clauses/`; '' is that folder itself. */
export function named(folder: string, number: string): Named {
  const reference = folder === '' ? number : `${folder} ${number}`;
  return { number, reference, id: clauseAnchor(reference) };
}

type Contracts = Pick<Manuscript, 'chapters'>;

/**
 * The folder whose chapters an answer shows: a page’s own below `content/clauses/`, else `content/clauses/` itself; undefined for what
 * is no contract, and where there are none.
 */
export function contractFolder(
  { id, facts }: QuestionFolder | PageFolder,
  { chapters }: Contracts,
): string | undefined {
  if (!('kind' in facts.data) || facts.data.kind !== 'clauses') return undefined;
  return [id, ''].find((folder) => chapters.some((chapter) => chapter.folder === folder));
}

/** The chapters that an answer shows, in the order of their files. */
export function chaptersOf(
  answer: QuestionFolder | PageFolder,
  manuscript: Contracts,
): Manuscript['chapters'] {
  const folder = contractFolder(answer, manuscript);
  return manuscript.chapters.filter((chapter) => chapter.folder === folder);
}

/** Every chapter and clause. */
export function allNamed({ chapters }: Contracts): Named[] {
  return chapters.flatMap(({ folder, data }) =>
    [data, ...data.clauses].map(({ number }) => named(folder, number)),
  );
}

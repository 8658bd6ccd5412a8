import { langs, original } from '../i18n/languages.ts';
import type { PageKind } from '../schema/question.ts';
import { chaptersOf, named } from './contracts.ts';
import type { ListName, Manuscript, PageFolder, QuestionFolder } from './manuscript.ts';
import { kept, without } from './publish.ts';
import { hashOf, textHash } from './text-hash.ts';

/** Every component of docs/writing.md, with the lists it draws in the middle of an answer. */
const drawn = {
  CertificationPath: ['standards', 'certification-steps'],
  Clause: [],
  Command: [],
  Danger: [],
  DataLife: ['data-life'],
  DataMovement: ['data-movement'],
  Document: ['documents'],
  Isolation: ['products'],
  LogPath: ['log-path', 'products'],
  MenuPath: [],
  Note: [],
  Notice: [],
  Param: [],
  // Of the promises and clauses only those it shows: see `promisedIn`.
  PromiseAndClauses: [],
  Remark: [],
  ReportTypes: ['soc-reports'],
  SocReports: ['soc-reports'],
  Standards: ['standards'],
  Steps: ['standards', 'certification-steps'],
  Systems: ['systems'],
  Term: [],
  UI: [],
  Warning: [],
} as const satisfies Record<string, ListName[]>;
export type ComponentName = keyof typeof drawn;
const listsOfComponent: Record<string, readonly ListName[] | undefined> = drawn;

/** The lists that a page shows besides its text. */
const shown: Record<PageKind, ListName[]> = {
  article: [],
  assurance: ['schemes', 'needs', 'standards', 'soc-reports', 'systems'],
  clauses: ['promises'],
  gaps: ['gap-groups', 'gaps'],
  glossary: ['glossary'],
  responsibilities: ['responsibilities'],
  timeline: ['sources', 'annotations'],
};

/**
 * What readers are told by each public answer, as a hash by its id: both texts, the lists drawn in them or shown with them, the promises and clauses
 * quoted, its status, and what has changed since.
 */
export function answerHashes(manuscript: Manuscript): Record<string, string> {
  const { questions, pages } = manuscript;
  const hashes = [...questions, ...pages]
    .filter(({ facts }) => facts.data.visibility === 'public')
    .map((folder) => [folder.id, answerHash(folder, manuscript)] as const);
  return Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What no reader sees. */
const unseen: ReadonlySet<string> = new Set([...kept, 'askedAs']);

function answerHash(folder: QuestionFolder | PageFolder, manuscript: Manuscript): string {
  const since = manuscript.lists.annotations.data
    .filter(({ answers }) => answers.includes(folder.id))
    .map(({ date, title, text, source, confidence }) => [date, title, text, source, confidence]);
  return seenHash([...ownParts(folder), since, listsOf(folder, manuscript)]);
}

/** The hash of what readers see of a value. */
export function seenHash(value: unknown): string {
  return hashOf(without(value, unseen));
}

/** What the files of an answer say themselves, without the lists drawn in it. */
export function ownParts({ facts, texts }: QuestionFolder | PageFolder): unknown[] {
  const { status, statusNote, replaced } = facts.data;
  return [...langs.map((lang) => textHash(texts[lang])), status, statusNote, replaced];
}

/** The lists whose entries an answer shows, in the order of their names. */
export function listsDrawnIn({ facts, texts }: QuestionFolder | PageFolder): ListName[] {
  const kind = 'kind' in facts.data ? facts.data.kind : 'article';
  const names = new Set([
    ...texts[original].nodes.flatMap(({ node }) => listsOfComponent[node.name ?? ''] ?? []),
    ...shown[kind],
  ]);
  return [...names].toSorted();
}

function listsOf(folder: QuestionFolder | PageFolder, manuscript: Manuscript) {
  return [
    listsDrawnIn(folder).map((name) => manuscript.lists[name].data),
    chaptersOf(folder, manuscript).map(({ data }) => data),
    promisedIn(folder.id, manuscript),
  ];
}

/** The promises of an answer, with the text of the clauses that stand beside them. */
function promisedIn(answer: string, { lists, chapters }: Manuscript) {
  const clauses = chapters.flatMap(({ folder, data }) =>
    data.clauses.map((clause) => ({ ...clause, ...named(folder, clause.number) })),
  );
  return lists.promises.data
    .filter((promise) => promise.answer === answer)
    .map(({ promise, limits }) => [
      promise,
      limits.map((limit) => [
        limit,
        clauses.find(({ reference }) => reference === limit.clause)?.text,
      ]),
    ]);
}

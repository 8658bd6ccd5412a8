import type { ListName, Manuscript, PageFolder, QuestionFolder } from './manuscript.ts';
import { published } from './publish.ts';
import { hashOf, textHash } from './text-hash.ts';

/** The lists that components draw in the middle of an answer. */
const drawn: Record<string, ListName[]> = {
  CertificationPath: ['standards', 'certification-steps'],
  DataLife: ['data-life'],
  DataMovement: ['data-movement'],
  Document: ['documents'],
  Isolation: ['products'],
  LogPath: ['log-path', 'products'],
  PromiseAndClauses: ['promises'],
  SocReports: ['soc-reports'],
  Standards: ['standards'],
  Steps: ['standards', 'certification-steps'],
  Systems: ['systems'],
};

/**
 * What readers are told by each public answer, as a hash by its id: both texts, the lists drawn in them, its status, and what has changed since. Of the
 * pages that end in a list (the clauses, the glossary, what is not answered) the list counts too.
 */
export function answerHashes(manuscript: Manuscript): Record<string, string> {
  const { questions, pages } = manuscript;
  const hashes = [...questions, ...pages]
    .filter(({ facts }) => facts.data.visibility === 'public')
    .map((folder) => [folder.id, answerHash(folder, manuscript)] as const);
  return Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function answerHash(folder: QuestionFolder | PageFolder, manuscript: Manuscript): string {
  const { facts, texts, id } = folder;
  const { status, statusNote, replaced } = facts.data;
  const since = manuscript.lists.annotations.data
    .filter(({ answers }) => answers.includes(id))
    .map(({ date, title, text, source, confidence }) => [date, title, text, source, confidence]);
  return hashOf(
    published([
      textHash(texts.zh),
      textHash(texts.en),
      status,
      statusNote,
      replaced,
      since,
      listsOf(folder, manuscript),
    ]),
  );
}

function listsOf({ facts, texts }: QuestionFolder | PageFolder, manuscript: Manuscript) {
  const names = new Set(texts.zh.nodes.flatMap(({ node }) => drawn[node.name ?? ''] ?? []));
  const kind = 'kind' in facts.data ? facts.data.kind : undefined;
  if (kind === 'glossary') names.add('glossary');
  if (kind === 'gaps') names.add('gaps');
  return [
    [...names].toSorted().map((name) => manuscript.lists[name].data),
    kind === 'clauses' ? manuscript.chapters.map(({ data }) => data) : [],
  ];
}

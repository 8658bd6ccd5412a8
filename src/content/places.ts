import type { CheckedMdx } from '../files/files.ts';
import { knownLangs, type Lang, langs } from '../i18n/languages.ts';
import { address } from './addresses.ts';
import { allNamed, chaptersOf, named } from './contracts.ts';
import type { Manuscript, PageFolder, QuestionFolder } from './manuscript.ts';
import { movedPages } from './moved-pages.ts';

/** Pages that no content file is the source of; no page of the content can have their names. */
export const madePages = [
  address.home,
  address.book,
  address.pack,
  address.copies,
  address.licences,
  address.siteSecurity,
  address.formats,
  address.updates,
  address.questionnaire,
  address.search,
  (lang: Lang) => `/${lang}/404.html`,
];

/** Anchors that every answer has beside those of its author. */
const ofEveryAnswer = new Set([
  'changed-since',
  'in-full',
  'in-short',
  'main',
  'not-answered',
  'not-proved',
  'not-stated',
  'q',
  'see-also',
  'sources',
  'status',
]);

/** Anchors that pictures, explained words and lists of reference pages are given by their ids. */
const made =
  /^((term|system|product|standard|scheme|report|area|year|clause)-|(list|outline|deadlines|undated|contents)$)/;

/** A path below the folder of a language or of the short links: that of a page. */
const pagePath = new RegExp(`^/(${[...knownLangs, 'q'].join('|')})/[^.]*(\\.html)?$`);

/** Where readers can get to, as far as the content tells before anything is built. */
export class Places {
  /** Pages by their root-relative address. */
  readonly #pages = new Map<string, { folder?: QuestionFolder | PageFolder; lang?: Lang }>();
  readonly #documents: ReadonlySet<string>;
  readonly #listed: ReadonlySet<string>;

  constructor(manuscript: Manuscript) {
    const { questions, pages, chapters, lists } = manuscript;
    const isPublic = ({ facts }: QuestionFolder | PageFolder) => facts.data.visibility === 'public';
    const shorts = [
      ...[...questions, ...pages].filter(isPublic).map(({ id }) => id),
      ...chapters.map(({ folder, data }) => named(folder, data.number).id),
    ];
    const moved = movedPages(lists['addresses/moved'].data).map(({ path }) => `/${path}.html`);
    for (const page of [address.door, ...shorts.map(address.short), ...moved])
      this.#pages.set(page, {});
    for (const lang of langs) {
      const known = [
        ...madePages.map((page) => page(lang)),
        ...lists.topics.data.map(({ id }) => address.topic(lang, id)),
      ];
      for (const page of known) this.#pages.set(page, {});
      for (const folder of questions.filter(isPublic))
        this.#pages.set(address.question(lang, folder.id), { folder, lang });
      for (const folder of pages.filter(isPublic))
        this.#pages.set(address.page(lang, folder.id), { folder, lang });
    }
    this.#documents = new Set(lists.documents.data.map(({ file }) => `/documents/${file}`));
    const entries: { id: string }[] = [
      ...Object.values(lists).flatMap(({ data }): { id: string }[] => data),
      ...lists.responsibilities.data.flatMap(({ topics }) => topics),
      ...allNamed(manuscript),
    ];
    this.#listed = new Set(entries.map(({ id }) => id));
  }

  /** The page that a root-relative path leads to; undefined where there is none, or where only the build can tell. */
  pageAt(path: string): string | undefined {
    const plain = path.replace(/\/$/, '');
    return [plain, `${plain}.html`, `${plain}/index.html`].find((page) => this.#pages.has(page));
  }

  /** Whether a root-relative path surely leads nowhere. */
  isDead(path: string): boolean {
    if (this.pageAt(path) !== undefined) return false;
    if (path.startsWith('/documents/')) return !this.#documents.has(path);
    return pagePath.test(path);
  }

  /** Whether a page surely lacks an anchor. */
  lacksAnchor(page: string, anchor: string): boolean {
    const { folder, lang } = this.#pages.get(page) ?? {};
    if (!folder || !lang || anchor === '') return false;
    return !(
      ofEveryAnswer.has(anchor) ||
      made.test(anchor) ||
      this.#listed.has(anchor) ||
      headingIds(folder.texts[lang]).includes(anchor)
    );
  }
}

/** The anchors that a page gives itself, and that no heading of its text can have. */
export function ownAnchors(folder: QuestionFolder | PageFolder, manuscript: Manuscript) {
  const { lists } = manuscript;
  const kind = 'kind' in folder.facts.data ? folder.facts.data.kind : undefined;
  const changes = lists.annotations.data.filter(
    ({ answers }) => kind === 'timeline' || answers.includes(folder.id),
  );
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return new Set([
    ...ofEveryAnswer,
    ...ids(changes),
    ...(kind === 'timeline' ? ['undated', ...ids(lists.sources.data)] : []),
    ...(kind === 'gaps'
      ? [
          'list',
          ...ids(lists.gaps.data),
          ...lists['gap-groups'].data.map(({ id }) => `group-${id}`),
        ]
      : []),
    ...(kind === 'glossary' ? ['list', ...ids(lists.glossary.data)] : []),
    ...(kind === 'assurance' ? lists.schemes.data.map(({ id }) => `scheme-${id}`) : []),
    ...(kind === 'responsibilities'
      ? lists.responsibilities.data.flatMap(({ topics }) => ids(topics))
      : []),
    ...(kind === 'clauses'
      ? ['outline', 'deadlines', ...ids(allNamed({ chapters: chaptersOf(folder, manuscript) }))]
      : []),
  ]);
}

export function headingIds({ nodes }: CheckedMdx<unknown>): string[] {
  return nodes
    .filter(({ node }) => node.type === 'heading')
    .flatMap(({ node }) =>
      typeof node.data?.hProperties?.id === 'string' ? [node.data.hProperties.id] : [],
    );
}

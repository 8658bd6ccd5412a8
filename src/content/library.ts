import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../files/problem.ts';
import { inEach, type Lang } from '../i18n/languages.ts';
import type { Chapter } from '../schema/clause.ts';
import type { DocumentRecord } from '../schema/facts.ts';
import { parties, type Responsibilities } from '../schema/responsibility.ts';
import type { Localized } from '../schema/text.ts';
import { sha256 } from '../sha256.ts';
import { checkedLibrary } from './checked-library.ts';
import { compareNumbers } from './clause-number.ts';
import { chaptersOf, named } from './contracts.ts';
import {
  type Folder,
  listNames,
  type Manuscript,
  type PageFolder,
  type QuestionFolder,
  type Reading,
  readManuscript,
} from './manuscript.ts';
import type { Library, NamedChapter, NamedClause, PublishedDocument } from './model.ts';
import { published } from './publish.ts';
import { problemsOf } from './rules/index.ts';
import { standingOf } from './standing.ts';
import { Visible } from './visible.ts';

export type {
  Library,
  NamedChapter,
  NamedClause,
  Page,
  Provenance,
  PublishedDocument,
  Question,
} from './model.ts';

let kept: Library | undefined;

/** The library of the project in the working directory. Throws a ContentError that lists every problem. */
export function library(): Library {
  // While authors write, every request reads the files anew.
  if (import.meta.env?.DEV) return readLibrary(process.cwd());
  kept ??= checkedLibrary ?? readLibrary(process.cwd());
  return kept;
}

export function readLibrary(root: string): Library {
  return libraryOf(readManuscript(root));
}

/** The library of what has been read. Throws a ContentError that lists every problem. */
export function libraryOf(reading: Reading): Library {
  const { manuscript } = reading;
  const found = problemsOf(reading);
  if (!manuscript || found.length > 0) throw new ContentError(found);
  return joined(manuscript);
}

function joined(manuscript: Manuscript): Library {
  const { root } = manuscript;
  // While authors write, they see drafts and internal answers too; no build does.
  const visible = new Visible(manuscript, import.meta.env?.DEV === true);
  const lists = Object.fromEntries(
    listNames.map((name) => [name, { data: published(manuscript.lists[name].data) }]),
  ) as Pick<Manuscript, 'lists'>['lists'];
  const topics = lists.topics.data.filter(
    ({ id }) =>
      visible.questions.some(({ facts }) => facts.data.topic === id) ||
      lists.schemes.data.some(({ topic }) => topic === id),
  );
  const annotations = visible
    .touching(lists.annotations.data)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const documents = lists.documents.data.map((record) => publish(record, root));
  const provenance = ({ document, section }: { document: string; section: Localized }) => ({
    source: find(lists.sources.data, document),
    section: published(section),
  });
  const common = (
    folder: QuestionFolder | PageFolder,
    citations: { document: string; section: Localized }[],
  ) => {
    const { related, documents: named, owner } = folder.facts.data;
    const sources = citations.map(provenance);
    return {
      id: folder.id,
      sources,
      related: visible.ids(related),
      documents: named.map((document) => find(documents, document)),
      annotations: annotations.filter(({ answers }) => answers.includes(folder.id)),
      standing: standingOf(
        folder,
        find(lists.roles.data, owner),
        sources.map(({ source }) => source.date),
      ),
    };
  };

  return {
    site: published(manuscript.site.data),
    brand: manuscript.brand && published(manuscript.brand.data),
    sources: lists.sources.data,
    topics,
    questions: visible.questions
      .toSorted(
        (a, b) =>
          topics.findIndex(({ id }) => id === a.facts.data.topic) -
            topics.findIndex(({ id }) => id === b.facts.data.topic) ||
          a.facts.data.order - b.facts.data.order,
      )
      .map((folder) => {
        const { topic, order, standard, source, clauses } = folder.facts.data;
        return {
          ...common(folder, [source]),
          topic: find(topics, topic),
          number: `${topics.findIndex(({ id }) => id === topic) + 1}.${order}`,
          standard: standard === undefined ? undefined : find(lists.standards.data, standard),
          clauses,
          text: texts(folder),
        };
      }),
    pages: visible.pages
      .toSorted((a, b) => a.facts.data.order - b.facts.data.order)
      .map((folder) => ({
        ...common(folder, folder.facts.data.sources),
        kind: folder.facts.data.kind,
        text: texts(folder),
      })),
    chapters: visible.pages
      .toSorted((a, b) => a.facts.data.order - b.facts.data.order)
      .flatMap((page) =>
        chaptersOf(page, manuscript)
          .map(({ folder, data }) => namedChapter(page.id, folder, published(data)))
          .toSorted((a, b) => compareNumbers(a.number, b.number)),
      ),
    glossary: lists.glossary.data.map((term) => ({ ...term, answers: visible.ids(term.answers) })),
    annotations,
    gapGroups: lists['gap-groups'].data,
    gaps: lists.gaps.data.map((gap) => ({ ...gap, nearest: visible.ids(gap.nearest) })),
    synonyms: manuscript.synonyms.data,
    moved: lists['addresses/moved'].data,
    systems: lists.systems.data,
    socReports: lists['soc-reports'].data,
    standards: lists.standards.data,
    certificationSteps: lists['certification-steps'].data,
    schemes: lists.schemes.data,
    needs: lists.needs.data,
    products: lists.products.data,
    documents,
    roles: lists.roles.data,
    updates: visible.touching(lists.updates.data).toSorted((a, b) => b.date.localeCompare(a.date)),
    home: lists.home.data.map((pick) => ({
      ...pick,
      asked: pick.asked.filter(({ answer }) => visible.ids([answer]).length > 0),
    })),
    dataLife: lists['data-life'].data,
    logPath: lists['log-path'].data,
    dataMovement: lists['data-movement'].data,
    promises: lists.promises.data.filter(({ answer }) => visible.ids([answer]).length > 0),
    responsibilities: lists.responsibilities.data.map((group) => ({
      ...group,
      topics: group.topics.map((topic) => ({ ...topic, ...basedOn(topic, visible) })),
    })),
  };
}

function namedChapter(
  contract: string,
  folder: string,
  { number, title, clauses }: Chapter,
): NamedChapter {
  return {
    contract,
    ...named(folder, number),
    title,
    clauses: clauses.map((clause) => ({ ...clause, ...named(folder, clause.number) })),
  };
}

/** Who is responsible for a topic, resting on visible answers only. */
function basedOn(topic: Responsibilities['topics'][number], visible: Visible) {
  return Object.fromEntries(
    parties.flatMap((who) => {
      const duty = topic[who];
      return duty ? [[who, { ...duty, basis: visible.ids(duty.basis) }]] : [];
    }),
  );
}

function texts<Text>({ texts }: Folder<unknown, Text>): Record<Lang, Text> {
  return inEach((lang) => published(texts[lang].data) as Text);
}

function publish(record: DocumentRecord, root: string): PublishedDocument {
  if (record.file === null) return record;
  const bytes = readFileSync(join(root, 'content/documents', record.file));
  return {
    ...record,
    published: {
      path: `/documents/${record.file}`,
      bytes: bytes.length,
      sha256: sha256(bytes),
    },
  };
}

/** The entry with this id. The rules have checked that it exists. */
export function find<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`No entry "${id}".`);
  return found;
}

/** The clause that is named so. The rules have checked that it exists. */
export function clauseOf({ chapters }: Library, reference: string): NamedClause {
  const found = chapters.flatMap(({ clauses }) => clauses).find((c) => c.reference === reference);
  if (!found) throw new Error(`No clause "${reference}".`);
  return found;
}

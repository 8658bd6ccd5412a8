import { z } from 'astro/zod';
import { absolute, address } from '../../content/addresses.ts';
import { editionOf } from '../../content/edition.ts';
import { machineFile } from '../../content/files-for-machines.ts';
import {
  find,
  type Library,
  type NamedChapter,
  type NamedClause,
  type Page,
  type Question,
} from '../../content/library.ts';
import { plain } from '../../html/characters.ts';
import { type Lang, languages } from '../../i18n/languages.ts';
import {
  type PublishedAnswers,
  publishedAnswers,
  publishedVersion,
} from '../../schema/published.ts';
import type { Localized } from '../../schema/text.ts';

/**
 * All answers in one language, checked against the schema that is published beside them. `bodyOf` gives the full answer of
 * the page at an address.
 */
export function answersIn(
  lang: Lang,
  library: Library,
  bodyOf: (page: string) => string,
): PublishedAnswers {
  const { site, pages, questions, chapters } = library;
  // Links of the content start from the root.
  const markdown = (text: Localized | undefined) =>
    text?.[lang].replaceAll('](/', `](${site.baseUrl}`);

  const shared = (entry: Question | Page, page: string) => {
    const { id, text, sources, documents, related, annotations, standing } = entry;
    const { answer, askedAs, doesNotProve, notStated } = text[lang];
    return {
      id,
      url: absolute(page, site),
      markdown: absolute(machineFile.markdown(page), site),
      answer,
      body: bodyOf(page),
      askedAs,
      doesNotProve,
      notStated,
      sources: sources.map(({ source, section }) => ({
        document: source.id,
        section: section[lang],
      })),
      documents: documents.map((document) => document.id),
      related,
      changes: annotations.map((annotation) => annotation.id),
      asOf: standing.asOf,
      status: standing.status,
      statusNote: standing.statusNote?.[lang],
      replaced: standing.replaced.map(({ what, by }) => ({ what: what?.[lang], by })),
      owner: standing.owner.name[lang],
      reviews: standing.reviews.map(({ date, outcome, note }) => ({
        date,
        outcome,
        note: note?.[lang],
      })),
      reviewBy: standing.reviewBy,
      confirmed: standing.confirmed[lang],
    };
  };

  const clause = (
    { contract }: NamedChapter,
    { id, reference, title, text, after, marks, deadline, remark }: NamedClause,
  ) => ({
    number: reference,
    url: `${absolute(address.page(lang, contract), site)}#${id}`,
    title: title?.[lang],
    text: markdown(text),
    after: markdown(after),
    marks,
    deadline: deadline?.[lang],
    remark: markdown(remark),
  });

  // Parsed, so that what is published is what its schema says and nothing else.
  const answers = publishedAnswers.parse({
    $schema: absolute(machineFile.answersSchema, site),
    version: publishedVersion,
    language: languages[lang].tag,
    edition: editionOf(library),
    site: {
      name: site.name[lang],
      provider: site.provider[lang],
      url: absolute(address.home(lang), site),
      description: site.description[lang],
    },
    sources: library.sources.map(({ id, title, version, date }) => ({
      id,
      title: title[lang],
      version,
      date,
    })),
    topics: library.topics.map(({ id, title, summary }) => ({
      id,
      title: title[lang],
      summary: summary[lang],
      url: absolute(address.topic(lang, id), site),
    })),
    answers: [
      ...questions.map((question) => ({
        ...shared(question, address.question(lang, question.id)),
        kind: 'question',
        number: question.number,
        title: question.text[lang].question,
        topic: question.topic.id,
        standard: question.standard?.id,
        clauses: question.clauses,
      })),
      ...pages.map((page) => ({
        ...shared(page, address.page(lang, page.id)),
        kind: 'page',
        title: page.text[lang].title,
        clauses: [],
      })),
    ],
    clauses: chapters.flatMap((chapter) =>
      [{ ...chapter, marks: [] }, ...chapter.clauses].map((one) => clause(chapter, one)),
    ),
    terms: library.glossary.map(({ id, term, abbr, synonyms, definition, answers }) => ({
      id,
      term: term[lang],
      abbr,
      synonyms: synonyms[lang],
      definition: definition[lang],
      answers,
    })),
    changes: library.annotations.map(
      ({ id, date, checked, confidence, title, text, source, answers }) => ({
        id,
        date,
        checked,
        confidence,
        title: title[lang],
        text: text[lang],
        source: source[lang],
        answers,
      }),
    ),
    notAnswered: library.gaps.map(
      ({ id, group, subject, question, text, nearest, ask, answeredBy }) => ({
        id,
        group: group === undefined ? null : find(library.gapGroups, group).title[lang],
        subject: subject[lang],
        question: question?.[lang] ?? null,
        text: text[lang],
        nearest,
        ask: find(site.contacts, ask).name[lang],
        answeredBy: answeredBy?.[lang] ?? null,
      }),
    ),
    documents: library.documents.map(
      ({ id, title, language, edition, date, address, published }) => ({
        id,
        title: title[lang],
        language,
        edition: edition?.[lang] ?? null,
        date,
        url: address ?? (published ? absolute(published.path, site) : null),
      }),
    ),
  });
  return plain(answers);
}

/** The JSON Schema (draft 2020-12) of the published answers, where it is published. */
export function answersSchema({ site }: Library): object {
  const { $schema, ...schema } = z.toJSONSchema(publishedAnswers);
  return {
    $schema,
    $id: absolute(machineFile.answersSchema, site),
    ...schema,
  };
}

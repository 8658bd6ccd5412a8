import { z } from 'astro/zod';
import { knownLangs, languages } from '../i18n/known-languages.ts';
import { clauseMark } from './clause.ts';
import { reviewOutcome, status } from './standing.ts';
import { day, id, text, when } from './text.ts';

/**
 * Version of the published answers. The second number grows when fields are added, the first when one goes or changes its
 * meaning; programs written for 1.x go on reading 1.y.
 */
export const publishedVersion = '1.0';

const url = z.url().describe('In full');
const markdown = text.describe('Markdown (GFM), links in full');
const ids = z.array(id);

const answer = z.strictObject({
  id: id.describe('Never changes'),
  kind: z.enum(['question', 'page']),
  number: text.optional().describe('As printed; questions only'),
  title: text.describe('The question, or the title of the page'),
  url,
  markdown: url.describe('The same page as Markdown'),
  topic: id.optional().describe('One of topics; questions only'),
  standard: id.optional().describe('Where the topic is split by standard'),
  answer: text.describe('The short answer, plain text; begins with the verdict'),
  body: markdown.describe('The full answer: Markdown (GFM), links in full'),
  askedAs: z.array(text).describe('Other ways people ask'),
  doesNotProve: z.array(text).describe('What a reader could over-read'),
  notStated: z.array(text).describe('What the source leaves open'),
  sources: z
    .array(z.strictObject({ document: id.describe('One of sources'), section: text }))
    .min(1),
  clauses: z.array(text).describe('Numbers of clauses of the terms that bear on the answer'),
  documents: ids.describe('Entries of documents that the answer points to'),
  related: ids.describe('Questions, pages or clauses worth reading next'),
  changes: ids.describe('Entries of changes that touch the answer'),
  asOf: z.array(day).min(1).describe('Days of the sources the answer is drawn from'),
  status: status.describe('What later changes known to the site do to the answer'),
  statusNote: text.optional(),
  replaced: z
    .array(z.strictObject({ what: text.optional(), by: id }))
    .describe('Facts that something newer has replaced; without what, the whole answer'),
  owner: text.describe('The role that sees to the answer'),
  reviews: z
    .array(z.strictObject({ date: day, outcome: reviewOutcome, note: text.optional() }))
    .min(1)
    .describe('Oldest first'),
  reviewBy: day.describe('The last day for the next review'),
  confirmed: z
    .boolean()
    .describe('Whether this translation is confirmed to say what the original says now'),
});

const clause = z.strictObject({
  number: text,
  url,
  title: text.optional(),
  text: markdown.optional(),
  after: markdown.optional().describe('What follows the clauses below this one'),
  marks: z.array(clauseMark),
  deadline: text.optional(),
  remark: markdown.optional().describe('A remark of the editors, not part of the terms'),
});

/** `/api/answers.{lang}.json`: everything the site says in one language, for programs. */
export const publishedAnswers = z
  .strictObject({
    $schema: url,
    version: z.literal(publishedVersion),
    language: z.enum(knownLangs.map((lang) => languages[lang].tag)),
    edition: day.describe('The day of the newest thing that the content says of itself'),
    site: z.strictObject({ name: text, provider: text, url, description: text }),
    sources: z.array(z.strictObject({ id, title: text, version: text, date: day })),
    topics: z.array(z.strictObject({ id, title: text, summary: text, url })),
    answers: z.array(answer),
    clauses: z.array(clause).describe('The service terms, chapters included, in order'),
    terms: z
      .array(
        z.strictObject({
          id,
          term: text,
          abbr: z.array(text),
          synonyms: z.array(text),
          definition: text,
          answers: ids,
        }),
      )
      .describe('The glossary'),
    changes: z
      .array(
        z.strictObject({
          id,
          date: when.nullable().describe('As exact as it is known'),
          checked: day,
          confidence: z.enum(['high', 'medium']),
          title: text,
          text,
          source: text,
          answers: ids,
        }),
      )
      .describe('What law and standards have changed since the sources'),
    notAnswered: z
      .array(
        z.strictObject({
          id,
          group: text.nullable(),
          subject: text,
          question: text.nullable(),
          text,
          nearest: ids,
          ask: text,
          answeredBy: text.nullable(),
        }),
      )
      .describe('What the sources do not answer, and whom to ask'),
    documents: z.array(
      z.strictObject({
        id,
        title: text,
        language: z.enum(knownLangs).nullable(),
        edition: text.nullable(),
        date: when.nullable(),
        url: url.nullable(),
      }),
    ),
  })
  .describe('Answers of a trust center in one language');
export type PublishedAnswers = z.infer<typeof publishedAnswers>;

import { z } from 'astro/zod';
import { citation } from './citation.ts';
import { ref } from './reference.ts';
import { standing } from './standing.ts';

const order = z.int().positive().describe('Place in its list, counted from 1.');

/** `content/questions/{id}/question.yaml`: the facts of a question that no language changes. */
export const question = z.strictObject({
  topic: ref('topic').describe('The topic: an id in content/topics.yaml.'),
  order,
  standard: ref('standard')
    .optional()
    .describe('Only where the topic is split by standard: an id in content/standards.yaml.'),
  source: citation.describe(
    'Where the source says it: the document (an id in content/sources.yaml) and the section, in both languages.',
  ),
  related: z
    .array(ref('answer'))
    .describe('Questions, pages or clause anchors worth reading next; [] for none.'),
  clauses: z
    .array(ref('clause'))
    .default([])
    .describe('Numbers of clauses of the terms that bear on the answer, in quotes.'),
  documents: z
    .array(ref('document'))
    .default([])
    .describe('Documents that the answer points to: ids in content/documents.yaml.'),
  ...standing,
});

/**
 * What a page shows besides its text: nothing, the assurance map, the timeline, the clauses, the glossary, what is not answered or
 * who is responsible for what.
 */
export const pageKind = z.enum([
  'article',
  'assurance',
  'timeline',
  'clauses',
  'glossary',
  'gaps',
  'responsibilities',
]);
export type PageKind = z.infer<typeof pageKind>;

/** `content/pages/{id}/page.yaml`: a page that is not a question. */
export const page = z.strictObject({
  kind: pageKind.describe('What the page shows besides its text.'),
  order,
  sources: z
    .array(citation)
    .min(1)
    .describe('Where the sources say it: documents (ids in content/sources.yaml) and sections.'),
  related: z
    .array(ref('answer'))
    .describe('Questions, pages or clause anchors worth reading next; [] for none.'),
  documents: z
    .array(ref('document'))
    .default([])
    .describe('Documents that the page points to: ids in content/documents.yaml.'),
  ...standing,
});

import { z } from 'astro/zod';
import { standing } from './standing.ts';
import { citation, id, text } from './text.ts';

const order = z.int().positive();

/** `content/questions/{id}/question.yaml`: the facts of a question that no language changes. */
export const question = z.strictObject({
  topic: id,
  order,
  /** Only where the topic is split by standard. */
  standard: id.optional(),
  source: citation,
  related: z.array(id),
  /** Clauses of the terms that bear on the answer. */
  clauses: z.array(text).default([]),
  /** Documents that the answer points to. */
  documents: z.array(id).default([]),
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
  kind: pageKind,
  order,
  sources: z.array(citation).min(1),
  related: z.array(id),
  documents: z.array(id).default([]),
  ...standing,
});

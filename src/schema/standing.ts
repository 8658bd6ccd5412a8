import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { day, id, internal, localized } from './text.ts';

/**
 * What later changes known to the site do to an answer: nothing (`current`); it tells of its own time only (`historical`);
 * something it says has been replaced (`superseded`); whether it still holds could not be settled (`to-verify`).
 */
export const status = z.enum(['current', 'historical', 'superseded', 'to-verify']);
export type Status = z.infer<typeof status>;

/** What a review found: nothing to change; something, which was mended; something that could not be settled. */
export const reviewOutcome = z.enum(['unchanged', 'corrected', 'unresolved']);

const review = z.strictObject({
  date: day,
  outcome: reviewOutcome,
  note: localized.optional(),
});
export type Review = z.infer<typeof review>;

/** A fact of the answer that something newer has replaced; without `what`, the whole answer. */
const replaced = z.strictObject({
  what: localized.optional(),
  /** The annotation of this answer, or the question or page, that says what holds now. */
  by: id,
});
export type Replaced = z.infer<typeof replaced>;

/** The fields of `question.yaml` and `page.yaml` that say how far the answer can be relied on, and who sees to it. */
export const standing = {
  owner: ref('role').describe('Who sees to the answer: an id in content/roles.yaml.'),
  visibility: z
    .enum(['public', 'internal'])
    .describe('internal: never in dist/ nor in any export.'),
  draft: z
    .boolean()
    .default(false)
    .describe('Not finished: its problems are only reported, and it is in no build.'),
  status: status.describe(
    'What later changes do to the answer: current, historical, superseded or to-verify.',
  ),
  statusNote: localized.optional().describe('Why it is historical or to-verify: one sentence.'),
  replaced: z
    .array(replaced)
    .default([])
    .describe(
      'Only for superseded: each fact that something newer has replaced, and the id of what says so.',
    ),
  reviews: z
    .array(review)
    .min(1)
    .describe(
      'Every review so far, oldest first: its date and its outcome (unchanged, corrected, unresolved).',
    ),
  reviewBy: day.describe(
    'The last day for the next review; after it readers are told that it is overdue.',
  ),
  ...internal,
};

/** One entry of `content/roles.yaml`: who sees to answers. A role, never a person. */
export const role = z.strictObject({ id, name: localized, duty: localized, ...internal });
export type Role = z.infer<typeof role>;

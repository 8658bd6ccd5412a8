import { z } from 'astro/zod';
import { asked, internal, localized } from './text.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)*$/, 'must be a clause number in quotes, such as "3.1.3.9"');

/** What a clause does to the reader's position. */
export const clauseMark = z.enum(['limits', 'excludes', 'binds', 'deadline', 'discloses']);
export type ClauseMark = z.infer<typeof clauseMark>;

/** A period that a clause sets, in the words it is shown with. */
export const deadline = localized.extend({
  /** ISO 8601, in the unit of the clause, for 48 hours are not 2 days; null where the clause does not say how long. */
  length: z
    .string()
    .regex(
      /^P([1-9]\d*[DWMY]|T[1-9]\d*[HM])$/,
      'must be a length such as PT48H, P7D, P2W, P6M or P1Y',
    )
    .nullable(),
  /** Where a length in days counts working days only. */
  working: z.literal(true).optional(),
  /** Who has to keep to it. */
  on: z.enum(['customer', 'provider', 'both']),
});
export type Deadline = z.infer<typeof deadline>;

export const clause = z.strictObject({
  number,
  title: localized.optional(),
  text: localized.optional(),
  /** Text that follows the clause's own sub-clauses. */
  after: localized.optional(),
  marks: z.array(clauseMark).default([]),
  deadline: deadline.optional(),
  /** Our remark where the clause is unclear. */
  remark: localized.optional(),
  askedAs: asked.optional(),
  ...internal,
});
export type Clause = z.infer<typeof clause>;

/** `content/clauses/NN.yaml`: one chapter of the terms. */
export const chapter = z.strictObject({
  number: z.string().regex(/^\d+$/, 'must be a chapter number in quotes, such as "3"'),
  title: localized,
  clauses: z.array(clause).min(1),
});
export type Chapter = z.infer<typeof chapter>;

import { z } from 'astro/zod';
import { internal, localized } from './text.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)*$/, 'must be a clause number in quotes, such as "3.1.3.9"');

/** What a clause does to the reader's position. */
export const clauseMark = z.enum(['limits', 'excludes', 'binds', 'deadline', 'discloses']);
export type ClauseMark = z.infer<typeof clauseMark>;

export const clause = z.strictObject({
  number,
  title: localized.optional(),
  text: localized.optional(),
  /** Text that follows the clause's own sub-clauses. */
  after: localized.optional(),
  marks: z.array(clauseMark).default([]),
  /** The period itself, where the clause sets one. */
  deadline: localized.optional(),
  /** Our remark where the clause is unclear. */
  remark: localized.optional(),
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

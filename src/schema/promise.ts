import { z } from 'astro/zod';
import { id, localized, text } from './text.ts';

/** One entry of `content/promises.yaml`: a promise that an answer reports, and the clauses of the terms that limit it. */
export const promise = z.strictObject({
  id,
  /** The question whose answer reports it. */
  answer: id,
  /** The id of the heading there under which the text shows it. */
  at: id,
  promise: localized,
  limits: z
    .array(
      z.strictObject({
        clause: text,
        /** What the clause does to the promise. */
        effect: localized,
      }),
    )
    .min(1),
});
export type Promised = z.infer<typeof promise>;

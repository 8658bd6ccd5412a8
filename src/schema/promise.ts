import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { id, localized } from './text.ts';

/** One entry of `content/promises.yaml`: a promise that an answer reports, and the clauses of the terms that limit it. */
export const promise = z.strictObject({
  id,
  /** The question whose answer reports it. */
  answer: ref('question'),
  /** The id of the heading there under which the text shows it. */
  at: id,
  promise: localized,
  limits: z
    .array(
      z.strictObject({
        clause: ref('clause'),
        /** What the clause does to the promise. */
        effect: localized,
      }),
    )
    .min(1),
});
export type Promised = z.infer<typeof promise>;

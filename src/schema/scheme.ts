import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { id, internal, localized, text } from './text.ts';

/** One entry of `content/needs.yaml`: what a reader may come to the assurance map for. */
export const need = z.strictObject({ id, name: localized, ...internal });
export type Need = z.infer<typeof need>;

/** What `standards.yaml` or `soc-reports.yaml` say of a scheme that has an entry there under the same id. */
const elsewhere = {
  name: localized.optional(),
  covers: localized.optional(),
  criteria: localized.optional(),
  use: localized.nullable().optional(),
  edition: text.nullable().optional(),
  number: text.nullable().optional(),
  obtain: localized.nullable().optional(),
};

/** One entry of `content/schemes.yaml`: a scheme of the assurance map. Null: the source does not state it. */
export const scheme = z.strictObject({
  id,
  /** An id in topics.yaml. */
  topic: ref('topic'),
  ...elsewhere,
  /** Assessment, report or certification. */
  kind: localized,
  /** Whom it says something about, and whom not. */
  about: localized,
  /** Products, regions and entities. */
  scope: localized.nullable(),
  /** Its results are the systems of systems.yaml with their levels. */
  systems: z.boolean().default(false),
  /** Who assessed, audited or certified. */
  issuer: localized.nullable(),
  /** Of the assessment, the issue or the period. */
  date: localized.nullable(),
  /** Ids in needs.yaml. */
  needs: z.array(ref('need')).min(1),
  /** The questions that answer for it, the nearest first; the first one's source and date are the scheme's. */
  answers: z.array(ref('question')).min(1),
  ...internal,
});
export type Scheme = z.infer<typeof scheme>;

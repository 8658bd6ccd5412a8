import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { day, id, internal, localized, when } from './text.ts';

/** One entry of `content/annotations.yaml`: a change of law or standard since the sources. It never rewrites an answer. */
export const annotation = z.strictObject({
  id,
  /** When the change took effect or was published; null where that could not be established. */
  date: when.nullable(),
  /** When it was last looked up. */
  checked: day,
  confidence: z.enum(['high', 'medium']),
  source: localized,
  title: localized,
  text: localized,
  /** Questions, pages or clause anchors it touches. */
  answers: z.array(ref('answer')).min(1),
  ...internal,
});
export type Annotation = z.infer<typeof annotation>;

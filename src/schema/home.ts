import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { inEachLanguage, localized, text } from './text.ts';

/** One entry of `content/home.yaml`: what the home page picks out of a topic or page. */
export const pick = z.strictObject({
  id: ref('topic or page'),
  /** The answers asked for most; a clause comes with the question it answers. */
  asked: z
    .array(z.strictObject({ answer: ref('answer'), question: localized.optional() }))
    .min(1)
    .max(4),
  /** Searches to try, as readers type them. */
  searches: inEachLanguage(z.array(text)),
});
export type HomePick = z.infer<typeof pick>;

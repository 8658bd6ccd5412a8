import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { id, inEachLanguage, internal, localized, text } from './text.ts';

/** One entry of `content/glossary.yaml`. */
export const term = z.strictObject({
  id,
  term: localized,
  /** Abbreviations as printed. */
  abbr: z.array(text),
  /** Other names in use; shown on the glossary page. */
  synonyms: inEachLanguage(z.array(text)),
  /** Usual misspellings; searched, never shown. */
  misspelt: z.array(text),
  definition: localized,
  /** Questions, pages or clause anchors where the reader reads on. */
  answers: z.array(ref('answer')),
  ...internal,
});
export type Term = z.infer<typeof term>;

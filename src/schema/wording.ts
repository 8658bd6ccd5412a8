import { z } from 'astro/zod';
import { inEachLanguage, text } from './text.ts';

/** `content/wording.yaml`, which may be left out: what the words of this content mean where their letters mislead. */
export const wording = z.strictObject({
  /** Words and phrases that hold a negation in form and none in meaning, beside those of the general language. */
  denyNothing: inEachLanguage(z.array(text)),
});

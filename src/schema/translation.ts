import { z } from 'astro/zod';
import { difference, text } from './text.ts';

/** Frontmatter that only a translation has. */
export const translation = {
  /** The hash of the original text it was last confirmed against, written by `npm run translated`. */
  translates: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is written by npm run translated')
    .optional(),
  /** Differences from the original that are right. */
  differs: z
    .array(
      /** `passage`: the first words of the translated passage. */
      difference.extend({ passage: text }),
    )
    .default([]),
};

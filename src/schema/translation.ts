import { z } from 'astro/zod';
import { difference, text } from './text.ts';

/** Frontmatter that only a translation has. */
export const translation = {
  /** The hash of the Chinese text it was last confirmed against, written by `npm run translated`. */
  translates: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is written by npm run translated')
    .optional(),
  /** Differences from the Chinese that are right. */
  differs: z
    .array(
      /** `passage`: the first words of the English passage. */
      difference.extend({ passage: text }),
    )
    .default([]),
};

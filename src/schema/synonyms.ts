import { z } from 'astro/zod';
import { asked } from './text.ts';

/** `content/synonyms.yaml`: groups of words that ask for the same, for search. */
export const synonyms = z.array(asked);

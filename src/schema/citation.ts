import { z } from 'astro/zod';
import { ref } from './reference.ts';
import { localized } from './text.ts';

/** Where a source says it: which document, and the chapter, section or item in the document's own numbering. */
export const citation = z.strictObject({ document: ref('source'), section: localized });

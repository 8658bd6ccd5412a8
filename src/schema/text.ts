import { z } from 'astro/zod';

/** Text of one line or paragraph, not empty. */
export const text = z.string().trim().min(1);

/** The same text in both languages. */
export const localized = z.strictObject({ zh: text, en: text });
export type Localized = z.infer<typeof localized>;

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** An id given by the author: lower-case ASCII words joined by hyphens. It becomes an address or anchor and never changes. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');

/** Where a source says it: which document, and the chapter, section or item in the document's own numbering. */
export const citation = z.strictObject({ document: id, section: localized });
export type Citation = z.infer<typeof citation>;

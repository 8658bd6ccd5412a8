import { z } from 'astro/zod';
import { localized } from './text.ts';

const colour = z
  .string()
  .regex(
    /^#[0-9a-f]{6}$/i,
    'must be a colour of six hexadecimal digits in quotes, such as "#1f5fa8"',
  )
  .transform((written) => written.toLowerCase());

/** A colour by day and, where it is given, by night. */
const byScheme = z.strictObject({ light: colour, dark: colour.optional() });

/** `content/brand.yaml`, which may be left out: how the site looks like its provider’s. */
export const brand = z.strictObject({
  /** Of links, numbers and marks; by night, where that is left out, the same lightened until it can be read. */
  accent: byScheme.optional(),
  /** What everything stands on. */
  paper: z.strictObject({ light: colour, dark: colour }).optional(),
  /** A drawing in `content/`, square, from which every icon is made; left out: `public/favicon.svg`. */
  mark: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*\.svg$/,
      'must be the name of an SVG file in content/, such as mark.svg',
    )
    .optional(),
  /** The last words of each page, in Markdown of one paragraph: the company, its address. */
  footer: localized.optional(),
});
export type Brand = z.infer<typeof brand>;

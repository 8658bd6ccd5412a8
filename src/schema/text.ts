import { z } from 'astro/zod';
import { knownLangs, type Lang, langs } from '../i18n/languages.ts';

/** Text of one line or paragraph, not empty. */
export const text = z.string().trim().min(1);

/** A difference between the languages that is right: what the check says, and why. */
export const difference = z.strictObject({ what: text, because: text });

/** One value for each language of the site. What is written in another language that the site has words for waits there, and is not published. */
export function inEachLanguage<S extends z.ZodType>(value: S) {
  const fields = knownLangs.map((lang) => [lang, langs.includes(lang) ? value : value.optional()]);
  return z.strictObject(Object.fromEntries(fields) as Record<Lang, S>);
}

/** The same text in every language of the site. */
export const localized = inEachLanguage(text).extend({ differs: z.array(difference).optional() });
export type Localized = z.infer<typeof localized>;

/** Ways people ask for something, in each language; searched, never shown. */
export const asked = inEachLanguage(z.array(text));
export type Asked = z.infer<typeof asked>;

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A year, month or day, as exact as it is known: `2022`, `2020-01`, `2021-01-05`. Years and months stand in quotes. */
export const when = z
  .string()
  .refine(
    (value) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || day.safeParse(value).success,
    'is not a date; write 2021-01-05, or "2021-01" or "2021" in quotes where no more is known',
  );

/** An id given by the author: lower-case ASCII words joined by hyphens. It becomes an address or anchor and never changes. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');

/** A note to colleagues, allowed in every record: it never leaves `content/`. */
export const internal = {
  internal: text.optional().describe('A note to colleagues; it never leaves content/.'),
};

import { z } from 'astro/zod';
import { knownLangs } from '../i18n/known-languages.ts';
import { security } from './security.ts';
import { day, id, internal, localized, text } from './text.ts';

/** `content/site.yaml` */
export const site = z.strictObject({
  /** The languages of the site, the original first; left out: those in which it has a name. */
  languages: z.array(z.enum(knownLangs)).min(1).optional(),
  name: localized,
  provider: localized,
  /** Ends with a slash, so that relative addresses resolve below it; letters of other scripts as browsers send them. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.endsWith('/'), 'must end with a slash')
    .refine(
      (url) => !/[?#]|\/\/[^/]*@/.test(url),
      'must be an address without ?, # and a user name, such as https://example.com/trust/',
    )
    .transform((url) => new URL(url).href),
  description: localized,
  /** What files to take away are called by: `{copyName}-en.html`; left out: trust-center. */
  copyName: id.optional(),
  /** How many bytes of the site a reader's device keeps at once, to be read offline; null or left out: none, and what it kept goes. */
  keepOffline: z.int().positive().nullable().default(null),
  /** Null or left out where no contact is published. */
  security: security.nullable().default(null),
  contacts: z.array(z.strictObject({ id, name: localized, use: localized })).default([]),
});
export type Site = z.infer<typeof site>;

/** One entry of `content/sources.yaml`: a document that answers are drawn from. */
export const source = z.strictObject({
  id,
  title: localized,
  short: localized,
  version: text,
  date: day,
  /** What a contract holds for, as a verb phrase about its clauses. */
  scope: localized.optional(),
  ...internal,
});
export type Source = z.infer<typeof source>;

/** One entry of `content/topics.yaml`. */
export const topic = z.strictObject({
  id,
  title: localized,
  label: localized,
  summary: localized,
  ...internal,
});
export type Topic = z.infer<typeof topic>;

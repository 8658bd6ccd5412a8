import { z } from 'astro/zod';
import { knownLangs } from '../i18n/known-languages.ts';
import { ref } from './reference.ts';
import { asked, id, internal, localized, text, when } from './text.ts';

/** One entry of `content/systems.yaml`: a system of the provider that passed MLPS 2.0. */
export const system = z.strictObject({
  id,
  name: localized,
  /** For tables and pictures. */
  short: localized,
  kind: localized,
  level: z.literal([1, 2, 3, 4, 5]),
  remark: localized.optional(),
  ...internal,
});
export type System = z.infer<typeof system>;

/** One entry of `content/soc-reports.yaml`. */
export const socReport = z.strictObject({
  id,
  name: localized,
  /** The word the source puts in brackets; it is not the AICPA report type. */
  sourceType: text,
  /** The AICPA's type of the report: 1, as of a date; 2, over a period. Null where the source does not say; left out for SOC 3, of which there are none. */
  aicpaType: z.literal([1, 2]).nullable().optional(),
  subject: localized,
  /** What it examines. */
  areas: z
    .array(
      z.enum([
        'finance',
        'security',
        'availability',
        'confidentiality',
        'processing-integrity',
        'privacy',
      ]),
    )
    .min(1),
  criteria: localized,
  /** These three: null where the source does not say. */
  readers: localized.nullable(),
  obtain: localized.nullable(),
  use: localized.nullable(),
  ...internal,
});
export type SocReport = z.infer<typeof socReport>;

/** One entry of `content/standards.yaml`: a management system standard the provider is certified to. */
export const standard = z.strictObject({
  id,
  name: text,
  /** Today's designation and title. */
  fullName: localized,
  subject: localized,
  /** The management system the standard asks for. */
  system: localized,
  /** What certification shows commitment to, as the source has it. */
  commitment: localized,
  /** `result`: the provider's result can be used directly; `own-scope`: the customer certifies its own systems. */
  reuse: z.enum(['result', 'own-scope']),
  reuseText: localized,
  /** Null where the source states none. */
  editionInSource: text.nullable(),
  certificate: text.nullable(),
  /** How to get the evidence. */
  obtain: localized.nullable(),
  steps: z
    .array(
      z.strictObject({
        id: ref('step'),
        name: localized,
        /** Peculiar to this standard. */
        special: z.boolean().optional(),
      }),
    )
    .min(1),
  ...internal,
});
export type Standard = z.infer<typeof standard>;

/** One entry of `content/certification-steps.yaml`: a step as it is called where no standard in particular is meant. */
export const certificationStep = z.strictObject({ id, name: localized });
export type CertificationStep = z.infer<typeof certificationStep>;

/** Where a function keeps tenants and third parties apart: who signs in first, then from the outermost layer inwards. */
export const isolationLayer = z.enum(['identity', 'edge', 'network', 'host', 'instance']);
export type IsolationLayer = z.infer<typeof isolationLayer>;

/** One entry of `content/products.yaml`: a product or function the sources name. */
export const product = z.strictObject({
  id,
  name: localized,
  abbr: text.optional(),
  /** The glossary term that explains it. */
  term: ref('term').optional(),
  /** What the source says it does; left out where the source does not say. */
  does: localized.optional(),
  layer: isolationLayer.optional(),
  /** Whether the platform operation log covers it. */
  inPlatformLog: z.boolean().default(false),
  ...internal,
});
export type Product = z.infer<typeof product>;

/** One entry of `content/documents.yaml`: a document that answers point to. */
export const documentRecord = z.strictObject({
  id,
  title: localized,
  /** Null where the source does not say. */
  language: z.enum(knownLangs).nullable(),
  edition: localized.nullable(),
  /** As exact as the source has it. */
  date: when.nullable(),
  /** Where it can be had; null where the source gives no address. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
  /** A file in `content/documents/`, published with the site; null where there is none. */
  file: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be the name of a file in content/documents/')
    .nullable(),
  /** The contact (site.yaml) to ask while there is neither. */
  ask: ref('contact'),
  ...internal,
});
export type DocumentRecord = z.infer<typeof documentRecord>;

/** One entry of `content/gap-groups.yaml`: what reviewers look for together. */
export const gapGroup = z.strictObject({ id, title: localized, ...internal });
export type GapGroup = z.infer<typeof gapGroup>;

/** One entry of `content/gaps.yaml`: something the sources do not answer. */
export const gap = z.strictObject({
  id,
  /** An id in gap-groups.yaml; what has none comes first. */
  group: ref('group').optional(),
  subject: localized,
  /** The question as reviewers put it. */
  question: localized.optional(),
  text: localized,
  /** Questions, pages or clause anchors that come nearest. */
  nearest: z.array(ref('answer')),
  ask: ref('contact'),
  /** The kind of document that would answer it. */
  answeredBy: localized.optional(),
  askedAs: asked,
  ...internal,
});
export type Gap = z.infer<typeof gap>;

import { z } from 'astro/zod';
import { text } from './text.ts';
import { translation } from './translation.ts';

/** The longest short answer that still reads as one glance, in characters: Han are twice as dense as Latin. */
export const shortAnswerLimit = { zh: 140, en: 320 } as const;

const answerFields = {
  answer: text.describe(
    'The short answer: plain text, one or two sentences that begin with the verdict and survive being pasted alone; at most 140 Chinese or 320 English characters.',
  ),
  askedAs: z
    .array(text)
    .min(2)
    .describe('Other ways people ask, two to six; searched, never shown.'),
  doesNotProve: z
    .array(text)
    .describe('What a reader could over-read; one sentence each, plain text.'),
  notStated: z
    .array(text)
    .describe('What the source leaves open (dates, numbers, auditors); [] for nothing.'),
};

/** Frontmatter of `content/questions/{id}/{lang}.mdx`. */
export const answer = z.strictObject({
  question: text.describe('The heading, phrased as a reader would ask.'),
  ...answerFields,
  doesNotProve: answerFields.doesNotProve.min(1),
});
export const translatedAnswer = answer.extend(translation);
export type Answer = z.infer<typeof answer>;

/** Frontmatter of `content/pages/{id}/{lang}.mdx`. */
export const pageText = z.strictObject({
  title: text.describe('The heading.'),
  label: text.describe('For navigation: two to six Han characters, or one to three words.'),
  ...answerFields,
});
export const translatedPageText = pageText.extend(translation);
export type PageText = z.infer<typeof pageText>;

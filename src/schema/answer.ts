import { z } from 'astro/zod';
import { text } from './text.ts';
import { translation } from './translation.ts';

/** The longest short answer that still reads as one glance, in characters: Han are twice as dense as Latin. */
export const shortAnswerLimit = { zh: 140, en: 320 } as const;

const answerFields = {
  /** The short answer: plain text, begins with the verdict, survives being pasted alone. */
  answer: text,
  /** Other ways people ask; searched, never shown. */
  askedAs: z.array(text).min(2),
  /** What a reader could over-read. */
  doesNotProve: z.array(text),
  /** What the source leaves open. */
  notStated: z.array(text),
};

/** Frontmatter of `content/questions/{id}/{lang}.mdx`. */
export const answer = z.strictObject({
  question: text,
  ...answerFields,
  doesNotProve: answerFields.doesNotProve.min(1),
});
export const translatedAnswer = answer.extend(translation);
export type Answer = z.infer<typeof answer>;

/** Frontmatter of `content/pages/{id}/{lang}.mdx`. */
export const pageText = z.strictObject({ title: text, label: text, ...answerFields });
export const translatedPageText = pageText.extend(translation);
export type PageText = z.infer<typeof pageText>;

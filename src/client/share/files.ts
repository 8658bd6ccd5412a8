import type { Lang } from '../../i18n/languages.ts';
import type { Citation } from '../../sharing/citation.ts';

/** What a file of answers holds, by question. */
export type Answers = Record<string, Citation>;

/** What a file for packs holds: whole answers in Markdown, by question. */
export type Markdowns = Record<string, string>;

/** The global names under which the files hand over what they hold. */
export const register = { answers: 'answersOf', markdowns: 'markdownsOf' };

/** What the build tells the script. */
export interface SharingSite {
  /** Where the site is published; ends with a slash. */
  base: string;
  /** The files of answers, beside the script. */
  answers: Record<Lang, string>;
}

import type { Lang } from '../../i18n/languages.ts';
import type { Citation } from '../../sharing/citation.ts';

/** What a file of answers holds, by question. */
export type Answers = Record<string, Citation>;

/** The global name under which a file of answers hands them over. */
export const register = 'answersOf';

/** What the build tells the script. */
export interface SharingSite {
  /** Where the site is published; ends with a slash. */
  base: string;
  /** The files of answers, beside the script. */
  answers: Record<Lang, string>;
}

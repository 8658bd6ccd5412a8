import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';
import { doubtsOfTranslations } from '../rules/translations.ts';
import { checkChanges } from './changes.ts';
import { checkReviewDays } from './review-days.ts';
import { checkSecurityContact } from './security-contact.ts';
import { checkTranslations } from './translations.ts';

/**
 * What does not stop a build but should not stay: readers are told of it on the page.
 * `today`, `YYYY-MM-DD`, is the day to judge by; nothing else in this project looks at the clock of the machine that builds.
 */
export function warningsOf(manuscript: Manuscript, today: string): Problem[] {
  return [
    ...checkReviewDays(manuscript, today),
    ...checkChanges(manuscript, today),
    ...checkTranslations(manuscript),
    ...doubtsOfTranslations(manuscript),
    ...checkSecurityContact(manuscript, today),
    ...manuscript.unfinished,
  ];
}

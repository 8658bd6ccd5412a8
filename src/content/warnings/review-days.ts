import type { Problem } from '../../files/problem.ts';
import type { Manuscript } from '../manuscript.ts';

/** Reviews that are overdue on this day, and reviews of a day that has not come, which a wrong clock shows as well. */
export function checkReviewDays({ questions, pages }: Manuscript, today: string): Problem[] {
  return [...questions, ...pages].flatMap(({ facts: { file, data, lineOf } }): Problem[] => {
    const { reviews, reviewBy } = data;
    const last = reviews.at(-1)?.date ?? '';
    if (last > today) {
      return [
        {
          file,
          line: lineOf(['reviews', reviews.length - 1, 'date']),
          code: 'future-review',
          what: `The last review is of ${last}, but today is ${today}.`,
          fix: 'Correct the date, or set the clock of this machine.',
        },
      ];
    }
    if (reviewBy >= today) return [];
    return [
      {
        file,
        line: lineOf(['reviewBy']),
        code: 'overdue-review',
        what: `The answer was due for review by ${reviewBy}; today is ${today}.`,
        fix: 'Compare it with its source, add a line to "reviews" with the outcome, and set the next "reviewBy".',
      },
    ];
  });
}

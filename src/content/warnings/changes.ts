import type { Problem } from '../../files/problem.ts';
import { chaptersOf, named } from '../contracts.ts';
import type { Manuscript } from '../manuscript.ts';

/** Changes of law or standard that have taken effect by this day, and answers that they touch and nobody has reviewed since. */
export function checkChanges(manuscript: Manuscript, today: string): Problem[] {
  const { file, data, lineOf } = manuscript.lists.annotations;
  const reviews = lastReviews(manuscript);
  return data.flatMap(({ id, date, answers }, i): Problem[] => {
    if (date === null || lastDay(date) > today) return [];
    const unreviewed = answers.filter((answer) => (reviews.get(answer) ?? today) < lastDay(date));
    if (unreviewed.length === 0) return [];
    const [which, has] = unreviewed.length === 1 ? ['it', 'has'] : ['each', 'have'];
    return [
      {
        file,
        line: lineOf([i, 'date']),
        code: 'unreviewed-change',
        what: `"${id}" is of ${date}, and ${unreviewed.join(', ')} ${has} not been reviewed since.`,
        fix: `Read ${which} beside the change, say in "status" what the change does to the answer, and add a line to "reviews".`,
      },
    ];
  });
}

/** The day of the last review, by the id of a question, a page or a clause, which is reviewed with its page. */
function lastReviews(manuscript: Manuscript): Map<string, string> {
  return new Map(
    [...manuscript.questions, ...manuscript.pages].flatMap((answer) => {
      const day = answer.facts.data.reviews.at(-1)?.date ?? '';
      const clauses = chaptersOf(answer, manuscript).flatMap(({ folder, data }) =>
        [data, ...data.clauses].map(({ number }) => named(folder, number).id),
      );
      return [answer.id, ...clauses].map((id) => [id, day] as const);
    }),
  );
}

/** The last day that a year, month or day can mean, to compare by. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}

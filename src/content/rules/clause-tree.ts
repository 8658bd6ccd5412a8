import { compareNumbers, parentNumber } from '../clause-number.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';

/** Clauses stand in order, each below its chapter and its parent, and each says something. */
export function checkClauseTree({ chapters }: Manuscript): Problem[] {
  const problems: Problem[] = [];
  for (const { file, data, lineOf } of chapters) {
    const seen = new Set([data.number]);
    let last = data.number;
    data.clauses.forEach((clause, i) => {
      const report = (code: string, what: string, fix: string) =>
        problems.push({ file, line: lineOf(['clauses', i, 'number']), code, what, fix });
      const parent = parentNumber(clause.number) ?? '';
      if (!seen.has(parent)) {
        report(
          'clause-without-parent',
          `Clause ${clause.number} stands below no clause ${parent || 'of this chapter'}.`,
          'Correct its number, or add the missing clause before it.',
        );
      } else if (compareNumbers(last, clause.number) > 0) {
        report(
          'clause-out-of-order',
          `Clause ${clause.number} comes after ${last}.`,
          'Put the clauses in order.',
        );
      }
      if (!clause.title && !clause.text) {
        report(
          'clause-without-text',
          `Clause ${clause.number} has neither title nor text.`,
          'Add the text.',
        );
      }
      if (clause.marks.includes('deadline') !== Boolean(clause.deadline)) {
        report(
          'deadline-half-said',
          `Clause ${clause.number} needs the mark "deadline" and the field "deadline" together.`,
          'Add the one that is missing.',
        );
      }
      if (clause.deadline?.working && !clause.deadline.length?.endsWith('D')) {
        problems.push({
          file,
          line: lineOf(['clauses', i, 'deadline', 'working']),
          code: 'working-days',
          what: `The deadline of clause ${clause.number} counts working days, but its length is not in days.`,
          fix: 'Write the length in days, such as P10D, or remove "working".',
        });
      }
      seen.add(clause.number);
      last = clause.number;
    });
  }
  return problems;
}

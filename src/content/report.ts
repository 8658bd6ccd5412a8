import type { Problem } from '../files/problem.ts';
import { type Reading, readManuscript } from './manuscript.ts';
import { problemsOf } from './rules/index.ts';
import { warningsOf } from './warnings/index.ts';

/** Everything there is to say about `content/` below `root` on a day, `YYYY-MM-DD`: what stops a build, and what does not. */
export function reportOn(
  root: string,
  today: string,
): { problems: Problem[]; warnings: Problem[] } {
  return reportOf(readManuscript(root), today);
}

/** The same of what has been read already. */
export function reportOf(
  reading: Reading,
  today: string,
): { problems: Problem[]; warnings: Problem[] } {
  const { manuscript } = reading;
  return {
    problems: problemsOf(reading),
    warnings: manuscript ? warningsOf(manuscript, today) : [],
  };
}

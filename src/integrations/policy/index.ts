import type { Editing } from '../../build/step.ts';
import { ContentError, type Problem } from '../../files/problem.ts';
import { forbiddenOn } from './forbidden.ts';
import { withPolicy } from './insert.ts';

/**
 * Gives every page a Content-Security-Policy that allows exactly what it is made of, and refuses pages that no policy could
 * allow.
 */
export function policy({ pages, edit }: Editing): void {
  const problems: Problem[] = [];
  for (const page of pages.all()) {
    problems.push(...forbiddenOn(page));
    edit(page.file, withPolicy(page));
  }
  if (problems.length > 0) throw new ContentError(problems);
}

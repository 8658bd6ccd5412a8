import type { Editing } from '../../build/step.ts';
import { ContentError } from '../../content/problem.ts';
import { forbiddenOn } from './forbidden.ts';
import { withPolicy } from './insert.ts';

/**
 * Gives every page a Content-Security-Policy that allows exactly what it is made of, and refuses pages that no policy could
 * allow.
 */
export function policy({ pages, edit }: Editing): void {
  const problems = pages.all().flatMap(forbiddenOn);
  if (problems.length > 0) throw new ContentError(problems);
  for (const page of pages.all()) edit(page.file, withPolicy(page));
}

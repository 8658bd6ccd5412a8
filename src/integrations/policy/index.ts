import type { AstroIntegration } from 'astro';
import { ContentError } from '../../content/problem.ts';
import { afterBuild } from '../built/index.ts';
import { forbiddenOn } from './forbidden.ts';
import { withPolicy } from './insert.ts';

/**
 * Gives every page a Content-Security-Policy that allows exactly what it is made of, and refuses pages that no policy could
 * allow. Must come after everything that changes a page's scripts and styles.
 */
export function policy(): AstroIntegration {
  return afterBuild('policy', async ({ pages, write }) => {
    const problems = pages.all().flatMap(forbiddenOn);
    if (problems.length > 0) throw new ContentError(problems);
    for (const page of pages.all()) await write(page.file, withPolicy(page));
  });
}

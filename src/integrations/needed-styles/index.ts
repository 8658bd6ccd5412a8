import type { AstroIntegration } from 'astro';
import { afterBuild } from '../built/index.ts';
import { withNeededStyles } from './needed.ts';

/**
 * Leaves in each page the style rules that may apply to it. Must come after everything that adds elements, and before
 * `policy`, which allows the sheet by its hash.
 */
export function neededStyles(): AstroIntegration {
  return afterBuild('needed-styles', async ({ pages, write }) => {
    for (const page of pages.all()) await write(page.file, withNeededStyles(page));
  });
}
